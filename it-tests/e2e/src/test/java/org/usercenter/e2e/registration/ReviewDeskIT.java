package org.usercenter.e2e.registration;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.EnterpriseRegistration;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ReviewDesk;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.ReviewDesk.act;
import static org.usercenter.e2e.http.ReviewDesk.number;

/** Operators review registrations that no authority could confirm. */
@EndToEnd
@Tag("O7")
@Tag("page")
@Order(65)
class ReviewDeskIT {

    @Test
    void whoTheAuthorityHasNoRecordOfGetsLevel2FromTheOperatorWhoHasReadTheDocument(
            Landscape landscape, People people, Admin admin) {
        Person person = Person.madeUp();
        ReviewDesk desk = new ReviewDesk(landscape, people, admin);
        String id = desk.registered(person);
        Api own = Api.of(landscape, person.loginName(), person.password());
        assertThat(own.get("/me").json().at("/realName/review/state").asText()).isEqualTo("submitted");

        assertThat(act(desk.first(), id, "take", null).status()).isEqualTo(204);
        assertThat(act(desk.second(), id, "take", null).code()).isEqualTo("other-state");
        assertThat(act(desk.second(), id, "approve", number(person.idNumber())).code())
                .as("by whoever has not taken it")
                .isEqualTo("other-state");
        JsonNode review = desk.review(desk.first(), id);
        assertThat(review.at("/review/cause").asText()).isEqualTo("no-record");
        assertThat(review.path("loginName").asText()).isEqualTo(person.loginName());
        assertThat(review.at("/person/name/value").asText()).isEqualTo(person.name());
        assertThat(review.toString()).doesNotContain(person.idNumber()).doesNotContain(person.mobile());

        Api.Reply wrong =
                act(desk.first(), id, "approve", number(Person.madeUp().idNumber()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.http().body()).contains("differs");
        assertThat(act(desk.first(), id, "approve", Map.of()).http().body()).contains("missing");
        assertThat(act(desk.first(), id, "approve", number(person.idNumber())).status())
                .isEqualTo(204);

        JsonNode realName = own.get("/me").json().path("realName");
        assertThat(realName.path("level").asInt()).isEqualTo(2);
        assertThat(realName.path("way").asText()).isEqualTo("review");
        assertThat(realName.hasNonNull("review")).isFalse();
        assertThat(desk.told(person)).contains("review.approved");
        assertThat(act(desk.first(), id, "approve", number(person.idNumber())).code())
                .isEqualTo("other-state");
    }

    @Test
    void theRegistrantAddsWhatIsAskedForAndReadsWhyItWasRefused(Landscape landscape, People people, Admin admin) {
        Person person = Person.madeUp();
        ReviewDesk desk = new ReviewDesk(landscape, people, admin);
        Api operator = desk.first();
        String id = desk.registered(person);
        act(operator, id, "take", null);
        assertThat(act(operator, id, "ask", Map.of("text", "请上传证件正面照片")).status())
                .isEqualTo(204);
        Api own = Api.of(landscape, person.loginName(), person.password());
        assertThat(own.get("/me/todos").json().findValuesAsText("action")).contains("uc-answer-review");
        assertThat(desk.told(person)).contains("review.asked");

        ReviewDesk.Answer answer = desk.answering(person);
        assertThat(answer.page().text()).contains("请上传证件正面照片");
        assertThat(answer.send("").page().error("words")).isNotEmpty();
        assertThat(answer.material("person-id-front")).isEqualTo(200);
        assertThat(answer.send("已补充").page().loggedIn()).isTrue();

        assertThat(desk.answering(person).page().hasField("words"))
                .as("nothing is asked for any more")
                .isFalse();
        act(operator, id, "take", null);
        JsonNode review = desk.review(operator, id);
        assertThat(review.path("words").toString()).contains("已补充");
        assertThat(review.path("materials").findValuesAsText("kind")).contains("person-id-front");
        assertThat(act(operator, id, "reject", Map.of("text", "照片与姓名不符")).status())
                .isEqualTo(204);
        JsonNode realName = own.get("/me").json().path("realName");
        assertThat(realName.path("level").asInt()).isEqualTo(1);
        assertThat(realName.at("/review/answer").asText()).isEqualTo("照片与姓名不符");
        assertThat(desk.told(person)).contains("review.rejected");
    }

    @Test
    void theMaterialsOfAnEnterpriseAreSeenByWhoeverHasTakenItAlone(Landscape landscape, People people, Admin admin) {
        Firm firm = Firm.unknown("91440300");
        ReviewDesk desk = new ReviewDesk(landscape, people, admin);
        EnterpriseRegistration registration =
                new EnterpriseRegistration(landscape).upToCode(firm).requestCode();
        registration.typeCode(landscape.phone().code(firm.handler().mobile())).confirm();
        assertThat(registration.done()).as(registration.page().text()).isTrue();
        String id = desk.newest();
        act(desk.first(), id, "take", null);

        JsonNode review = desk.review(desk.first(), id);
        assertThat(review.at("/enterprise/uscc").asText()).isEqualTo(firm.uscc());
        assertThat(review.path("numberOf").asText()).isEqualTo("representative");
        assertThat(review.path("materials").findValuesAsText("kind")).contains("licence", "representative-id-front");
        String material =
                "/operator/viewings/" + id + "/" + review.at("/materials/0/id").asText();
        assertThat(desk.second().send("POST", material, null).status()).isEqualTo(404);
        String viewing =
                desk.first().send("POST", material, null).json().path("link").asText();
        assertThat(desk.first().get(viewing).http().body()).contains("data:image/jpeg;base64,");
        assertThat(desk.second().get(viewing).status()).isEqualTo(404);
        assertThat(act(desk.first(), id, "approve", number(firm.representative().idNumber()))
                        .status())
                .isEqualTo(204);
        assertThat(desk.first().get(viewing).status()).as("after the decision").isEqualTo(404);
    }

    @Test
    void nobodyReviewsTheOwnRegistration(Landscape landscape, People people, Admin admin) {
        Person person = Person.madeUp();
        ReviewDesk desk = new ReviewDesk(landscape, people, admin);
        String id = desk.registered(person);
        Api own = AppealDesk.operator(landscape, person, admin);

        assertThat(own.get("/operator/reviews?max=100").http().body()).doesNotContain(id);
        assertThat(own.get("/operator/reviews/" + id).status()).isEqualTo(404);
        assertThat(act(own, id, "take", null).status()).isEqualTo(404);
    }

    @Test
    @Tag("O8")
    void whoIsNamedInARegistrationNeitherFindsNorOpensItsReview(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Firm firm = Firm.unknown("91440300").withRepresentative(person);
        ReviewDesk desk = new ReviewDesk(landscape, people, admin);
        EnterpriseRegistration registration =
                new EnterpriseRegistration(landscape).upToCode(firm).requestCode();
        registration.typeCode(landscape.phone().code(firm.handler().mobile())).confirm();
        assertThat(registration.done()).as(registration.page().text()).isTrue();
        String id = desk.newest();

        Api named = AppealDesk.operator(landscape, person, admin);

        assertThat(AppealDesk.newest(named, "reviews")).isNotEqualTo(id);
        assertThat(named.get("/operator/reviews/" + id).status()).isEqualTo(404);
        assertThat(desk.review(desk.first(), id).at("/enterprise/uscc").asText())
                .as("others do")
                .isEqualTo(firm.uscc());
    }

    @Test
    void onlyOperatorsReview(Landscape landscape, People people) {
        Person person = people.registered();

        assertThat(Api.of(landscape, person.loginName(), person.password())
                        .get("/operator/reviews")
                        .code())
                .isEqualTo("forbidden");
    }
}
