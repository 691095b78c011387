package org.usercenter.e2e.recovery;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Appeal;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Operators work on appeals. */
@EndToEnd
@Tag("O1")
@Tag("P3")
@Tag("page")
@Order(64)
class AppealDeskIT {
    @Test
    void oneOperatorTakesItAndAloneSeesItsMaterials(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.registered();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Api first = desk.first();
        Api second = desk.second();
        desk.submitted(person, Person.madeUp().mobile(), phone, "no-contact");
        String id = desk.newest();
        assertThat(first.get("/operator/appeals/" + id).json().path("materials"))
                .isEmpty();

        assertThat(AppealDesk.act(first, id, "take", null).status()).isEqualTo(204);
        assertThat(AppealDesk.act(second, id, "take", null).code()).isEqualTo("other-state");

        JsonNode appeal = first.get("/operator/appeals/" + id).json();
        assertThat(appeal.at("/account/loginName").asText()).isEqualTo(person.loginName());
        assertThat(appeal.toString()).doesNotContain(person.idNumber()).doesNotContain(person.mobile());
        String material =
                "/operator/viewings/" + id + "/" + appeal.at("/materials/0/id").asText();
        assertThat(second.send("POST", material, null).status()).isEqualTo(404);
        String viewing = first.send("POST", material, null).json().path("link").asText();
        Api.Reply seen = first.get(viewing);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.http().headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.startsWith("sandbox"));
        assertThat(seen.http().body()).contains("data:image/jpeg;base64,").doesNotContain("<script");
        assertThat(second.get(viewing).status()).as("of another operator").isEqualTo(404);
        assertThat(second.get("/operator/appeals/" + id).json().path("materials"))
                .isEmpty();
        assertThat(AppealDesk.act(second, id, "reject", Map.of("text", "不符")).code())
                .isEqualTo("other-state");
    }

    @Test
    void aLookThatWasAllowedIsOverWhenTheAppealIsGivenBack(
            Landscape landscape, People people, Phone phone, Admin admin) {
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Api first = desk.first();
        desk.submitted(people.registered(), Person.madeUp().mobile(), phone, "no-contact");
        String id = desk.newest();
        AppealDesk.act(first, id, "take", null);
        String material = desk.appeal(id).at("/materials/0/id").asText();
        String viewing = first.send("POST", "/operator/viewings/" + id + "/" + material, null)
                .json()
                .path("link")
                .asText();

        assertThat(AppealDesk.act(first, id, "give-back", null).status()).isEqualTo(204);

        assertThat(first.get(viewing).status()).isEqualTo(404);
    }

    @Test
    void theClaimantAddsWhatIsAskedForAndReadsWhyItWasRejected(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Api operator = desk.first();
        String contact = Person.madeUp().mobile();
        try (Admin.Undo pause =
                admin.configure("uc-recovery", "uc-appeal", Map.of("resend-pause", "1", "looks-per-source", "1000"))) {
            String receipt =
                    desk.submitted(person, contact, phone, "no-contact").receipt();
            String id = desk.newest();
            AppealDesk.act(operator, id, "take", null);
            assertThat(AppealDesk.act(operator, id, "ask", Map.of("text", "请上传反面"))
                            .status())
                    .isEqualTo(204);

            Appeal follow = Appeal.following(landscape).askAfterPause(receipt);
            follow.look(receipt, phone.codeAfter(contact, 1));
            assertThat(follow.state()).isEqualTo("待补充");
            assertThat(follow.page().text()).contains("请上传反面");
            assertThat(follow.send("person-id-back")).isEqualTo(200);
            follow.submit(fields("words", "已补充反面", "action", "next"));
            assertThat(follow.state()).isEqualTo("待审核");

            AppealDesk.act(operator, id, "take", null);
            JsonNode appeal = operator.get("/operator/appeals/" + id).json();
            assertThat(appeal.path("words").toString()).contains("手机丢失", "已补充反面");
            assertThat(appeal.path("materials").findValuesAsText("kind"))
                    .containsExactlyInAnyOrder("person-id-front", "person-id-back");
            AppealDesk.act(operator, id, "reject", Map.of("text", "证件与账户不符"));
            assertThat(follow.reload().state()).isEqualTo("未通过");
            assertThat(follow.page().text()).contains("证件与账户不符");
        }
    }

    @Test
    void nobodyWorksOnAnAppealForTheOwnAccount(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.registered();
        Api own = AppealDesk.operator(landscape, person, admin);
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        desk.submitted(person, Person.madeUp().mobile(), phone, "no-contact");
        String id = desk.newest();
        assertThat(own.get("/operator/appeals?max=100").http().body()).doesNotContain(id);

        assertThat(own.get("/operator/appeals/" + id).status()).isEqualTo(404);
        assertThat(AppealDesk.act(own, id, "take", null).status()).isEqualTo(404);
    }

    @Test
    void theFirstApprovalOfWhoeverIsNoOperatorAnyMoreIsNone(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Person former = people.registered();
        Api first = AppealDesk.operator(landscape, former, admin);
        desk.submitted(person, Person.madeUp().mobile(), phone, "no-contact");
        String id = desk.newest();
        assertThat(AppealDesk.act(first, id, "take", null).status()).isEqualTo(204);
        assertThat(AppealDesk.act(first, id, "approve", null).status()).isEqualTo(200);
        admin.call(
                "DELETE",
                "/users/" + admin.idOf(former) + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));

        assertThat(AppealDesk.act(desk.second(), id, "approve", null).code()).isEqualTo("other-state");

        assertThat(desk.appeal(id).at("/appeal/state").asText()).isEqualTo("approved-once");
        assertThat(AppealDesk.act(desk.second(), id, "send-back", null).status())
                .as("the way on")
                .isEqualTo(204);
    }

    @Test
    void twoOperatorsApproveAndTheClaimantSetsThePasswordByALinkOnce(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Api first = desk.first();
        Api second = desk.second();
        String contact = Person.madeUp().mobile();
        desk.submitted(person, contact, phone, "no-contact");
        String id = desk.newest();
        AppealDesk.act(first, id, "take", null);

        assertThat(AppealDesk.act(first, id, "approve", null)
                        .json()
                        .path("complete")
                        .asBoolean(true))
                .isFalse();
        assertThat(AppealDesk.act(first, id, "approve", null).code()).isEqualTo("other-state");
        assertThat(AppealDesk.act(second, id, "approve", null)
                        .json()
                        .path("complete")
                        .asBoolean(false))
                .isTrue();

        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .as("by the former password")
                .isFalse();
        String link = desk.link(phone, contact);
        Visitor visitor = people.visitor();
        Page page = visitor.submit(visitor.get(link), fields("password-new", "short", "password-confirm", "short"));
        assertThat(page.text()).contains(person.loginName());
        assertThat(page.error("password-new")).isNotEmpty();
        page = visitor.submit(page, fields("password-new", "Other-7788", "password-confirm", "Other-7788"));
        assertThat(page.text()).contains("密码已设置");
        assertThat(visitor.get(link).hasField("password-new")).isFalse();
        SignIn signIn = people.signIn();
        assertThat(signIn.password(person.loginName(), "Other-7788").loggedIn()).isTrue();
        assertThat(Api.of(landscape, person.loginName(), "Other-7788")
                        .get("/me/messages")
                        .json()
                        .findValuesAsText("kind"))
                .contains("appeal.approved");
        assertThat(new Recovery(landscape).find(person.loginName()).ways())
                .singleElement()
                .asString()
                .contains(contact.substring(contact.length() - 4));
    }

    @Test
    void anObjectionFreezesTheAccountAndVoidsLinkAndNewContact(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Api first = desk.first();
        String contact = Person.madeUp().mobile();
        String id = desk.approved(person, contact, phone, "no-contact");
        String password = desk.link(phone, contact);
        String objection = desk.link(phone, person.mobile());
        Visitor visitor = people.visitor();
        assertThat(visitor.get(objection.substring(0, objection.length() - 1) + "x")
                        .text())
                .contains("链接已失效");

        Page asked = visitor.get(objection);
        assertThat(asked.text()).doesNotContain(person.loginName());
        assertThat(admin.user(person.loginName()).orElseThrow().path("enabled").asBoolean())
                .as("opening the link changes nothing")
                .isTrue();
        assertThat(visitor.submit(asked, fields()).text()).contains("账户已冻结");

        assertThat(admin.user(person.loginName()).orElseThrow().path("enabled").asBoolean())
                .isFalse();
        assertThat(visitor.get(password).text()).contains("链接已失效");
        assertThat(visitor.get(objection).text()).contains("链接已失效");
        assertThat(first.get("/operator/appeals/" + id)
                        .json()
                        .at("/appeal/state")
                        .asText())
                .isEqualTo("objected");
        AppealDesk.act(first, id, "take", null);
        assertThat(AppealDesk.act(first, id, "reject", Map.of("text", "原账户持有人提出异议"))
                        .status())
                .isEqualTo(204);
        assertThat(admin.user(person.loginName()).orElseThrow().path("enabled").asBoolean())
                .isTrue();
        assertThat(new Recovery(landscape).find(person.loginName()).ways())
                .singleElement()
                .asString()
                .contains(person.mobile().substring(person.mobile().length() - 4));
        AppealDesk.shouldTell(phone, person.mobile(), "异议已被采纳");
    }

    @Test
    void asLongAsSomebodyCanObjectTheContactsAreNotChanged(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        String contact = Person.madeUp().mobile();
        desk.approved(person, contact, phone, "no-contact");
        Visitor visitor = people.visitor();
        visitor.submit(
                visitor.get(desk.link(phone, contact)),
                fields("password-new", "Other-7788", "password-confirm", "Other-7788"));

        Page page = visitor.submit(
                visitor.get(SignIn.actionAddress(landscape, "uc-bind-mobile")),
                fields("username", person.loginName(), "password", "Other-7788"));

        assertThat(page.document().selectFirst("#uc-held-back")).isNotNull();
        assertThat(page.hasField("mobile")).isFalse();
    }
}
