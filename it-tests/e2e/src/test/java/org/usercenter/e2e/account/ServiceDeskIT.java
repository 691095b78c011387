package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.WrongPasswords;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The service desk finds out why somebody cannot log in, unlocks, and takes lost keys away by two. */
@EndToEnd
@Tag("O8")
@Tag("page")
@Order(66)
class ServiceDeskIT {

    private static final Map<String, Object> MOBILE = Map.of("kind", "mobile", "id", "mobile", "reason", "手机遗失，本人来电");

    @Test
    void anAccountIsFoundByItsNameMobileOrNumberAndShownMasked(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api operator = AppealDesk.operator(landscape, people.registered(), admin);

        for (String text : List.of(person.loginName(), person.mobile(), person.idNumber())) {
            JsonNode found = search(operator, text).json();
            assertThat(found.findValuesAsText("loginName"))
                    .as("by a " + text.length())
                    .containsExactly(person.loginName());
            assertThat(found.toString())
                    .doesNotContain(person.mobile())
                    .doesNotContain(person.idNumber())
                    .doesNotContain(person.name());
        }
        assertThat(search(operator, Person.madeUp().idNumber()).json()).isEmpty();
        assertThat(operator.get("/me/business-log?action=account.search").json().path("items"))
                .hasSize(4);
        story(operator, admin.idOf(person));
        assertThat(operator.get("/me/business-log?action=account.read").json().path("items"))
                .hasSize(1);
        assertThat(search(Api.of(landscape, person.loginName(), person.password()), person.loginName())
                        .code())
                .as("by no operator")
                .isEqualTo("forbidden");
    }

    @Test
    void aLockedAccountTellsWhyAndIsUnlocked(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api operator = AppealDesk.operator(landscape, people.registered(), admin);
        String id = admin.idOf(person);
        SignIn signIn = people.signIn();
        new WrongPasswords(admin, id)
                .lock(signIn.open(), page -> signIn.password(page, person.loginName(), "Wrong-1234"));

        JsonNode story = story(operator, id);
        assertThat(story.at("/lock/state").asText()).isEqualTo("temporary");
        assertThat(story.at("/lock/failures").asInt()).isEqualTo(5);
        assertThat(operator.get("/operator/accounts/" + id + "/logins?result=failure")
                        .json()
                        .findValuesAsText("reason"))
                .contains("invalid_user_credentials");
        assertThat(operator.send("POST", "/operator/accounts/" + id + "/unlock", null)
                        .status())
                .isEqualTo(204);

        assertThat(story(operator, id).at("/lock/state").asText()).isEqualTo("none");
        assertThat(people.signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    void aLostMobileIsTakenAwayByTwoOperatorsAndItsOwnerIsTold(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api first = AppealDesk.operator(landscape, people.registered(), admin);
        Api second = AppealDesk.operator(landscape, people.registered(), admin);
        String id = admin.idOf(person);
        String removal = propose(first, id, MOBILE).json().path("proposal").asText();
        assertThat(propose(first, id, MOBILE).json().path("proposal").asText())
                .as("the same again")
                .isEqualTo(removal);
        Api.Reply twice = propose(second, id, MOBILE);
        assertThat(twice.code()).isEqualTo("proposed-already");
        assertThat(twice.json().path("detail").asText()).contains("手机遗失，本人来电");
        assertThat(decide(first, removal, "approve", Map.of()).code())
                .as("by the same operator")
                .isEqualTo("other-state");
        assertThat(second.get("/operator/proposals").json().findValuesAsText("id"))
                .contains(removal);

        assertThat(decide(second, removal, "approve", Map.of()).status()).isEqualTo(204);

        assertThat(story(first, id).path("keys").findValuesAsText("kind")).doesNotContain("mobile");
        assertThat(decide(second, removal, "approve", Map.of()).code()).isEqualTo("other-state");
        Api own = Api.of(landscape, person.loginName(), person.password());
        assertThat(own.get("/me/messages").json().findValuesAsText("kind")).contains("contact.mobile.unbound");
        assertThat(own.get("/me/security").json().at("/mobile/masked").asText(""))
                .isEmpty();
    }

    @Test
    void aMobileThatTookThePlaceOfALostOneStays(Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        Api first = AppealDesk.operator(landscape, people.registered(), admin);
        Api second = AppealDesk.operator(landscape, people.registered(), admin);
        String id = admin.idOf(person);
        String removal = propose(first, id, MOBILE).json().path("proposal").asText();
        String fresh = Person.madeUp().mobile();
        Owner owner = new Owner(landscape, person).open("uc-bind-mobile").send("mobile", fresh);
        owner.bind("mobile", fresh, phone.codeAfter(fresh, 0));
        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");

        assertThat(decide(second, removal, "approve", Map.of()).code()).isEqualTo("other-state");

        assertThat(story(first, id).path("keys").findValuesAsText("kind")).contains("mobile");
        assertThat(story(first, id).at("/keys/0/proposed").asBoolean())
                .as("the new one can be proposed about")
                .isFalse();
    }

    @Test
    void theLastWayInIsTakenAwayByThoseOnlyWhoSayThatTheyKnow(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api first = AppealDesk.operator(landscape, people.registered(), admin);
        Api second = AppealDesk.operator(landscape, people.registered(), admin);
        String id = admin.idOf(person);
        admin.deleteCredentials(id);
        assertThat(story(first, id).at("/keys/0/lastWay").asBoolean()).isTrue();

        assertThat(propose(first, id, MOBILE).code()).isEqualTo("last-way");
        Map<String, Object> knowing = Map.of("kind", "mobile", "id", "mobile", "reason", "手机遗失", "warning", "last-way");
        String removal = propose(first, id, knowing).json().path("proposal").asText();
        assertThat(decide(second, removal, "approve", Map.of()).code()).isEqualTo("last-way");
        assertThat(story(first, id).path("keys").findValuesAsText("kind")).contains("mobile");
        assertThat(decide(second, removal, "approve", Map.of("warning", "last-way"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void nobodySeesOrDecidesAboutTheOwnAccount(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        Api other = AppealDesk.operator(landscape, people.registered(), admin);
        String id = admin.idOf(person);
        String removal = propose(other, id, MOBILE).json().path("proposal").asText();
        assertThat(removal).isNotEmpty();
        Api own = AppealDesk.operator(landscape, person, admin);
        assertThat(propose(other, id, MOBILE).code())
                .as("of an operator, whom administrators see to")
                .isEqualTo("privileged");

        assertThat(search(own, person.loginName()).json()).isEmpty();
        assertThat(own.get("/operator/accounts/" + id).status()).isEqualTo(404);
        assertThat(own.send("POST", "/operator/accounts/" + id + "/unlock", null)
                        .status())
                .isEqualTo(404);
        assertThat(own.get("/operator/proposals").json().findValuesAsText("id")).doesNotContain(removal);
        assertThat(decide(own, removal, "approve", Map.of()).status()).isEqualTo(404);
        assertThat(decide(other, removal, "withdraw", null).status()).isEqualTo(204);
    }

    private static Api.Reply search(Api operator, String text) {
        return operator.send("POST", "/operator/accounts/search", Map.of("text", text));
    }

    private static JsonNode story(Api operator, String id) {
        return operator.get("/operator/accounts/" + id).json();
    }

    private static Api.Reply propose(Api operator, String id, Object body) {
        return operator.send("POST", "/operator/accounts/" + id + "/removals", body);
    }

    private static Api.Reply decide(Api operator, String removal, String what, @Nullable Object body) {
        return operator.send("POST", "/operator/proposals/" + removal + "/" + what, body);
    }
}
