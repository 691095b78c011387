package org.usercenter.e2e.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A full number is read by an operator once, with a reason, after another one has agreed. */
@EndToEnd
@Tag("O3")
class FullNumberIT {
    private static final Map<String, String> REASON = Map.of("reason", "核实投诉");

    private final Landscape landscape;
    private final Admin admin;
    private final People people;
    private final Person person;
    private final Api first;
    private final Api second;

    FullNumberIT(Landscape landscape, People people, Admin admin) {
        this.landscape = landscape;
        this.admin = admin;
        this.people = people;
        this.person = people.registered();
        this.first = AppealDesk.operator(landscape, people.registered(), admin);
        this.second = AppealDesk.operator(landscape, people.registered(), admin);
    }

    @Test
    void itIsToldOnceToWhoeverAskedAfterAnotherOperatorHasAgreed() throws IOException {
        String proposal = ask();
        assertThat(read(first, proposal).code()).as("before the consent").isEqualTo("other-state");
        JsonNode waiting = waiting(second, proposal);
        assertThat(waiting.at("/subject/loginName").asText()).isEqualTo(person.loginName());
        assertThat(waiting.path("reason").asText()).isEqualTo("核实投诉");
        assertThat(waiting.path("mayDecide").asBoolean()).isTrue();
        assertThat(waiting.toString()).doesNotContain(person.idNumber()).doesNotContain(person.name());
        assertThat(waiting(first, proposal).path("mayDecide").asBoolean()).isFalse();

        assertThat(decide(first, proposal, "approve").code()).as("the own one").isEqualTo("other-state");
        assertThat(decide(second, proposal, "approve").status()).isEqualTo(204);

        assertThat(read(second, proposal).status()).as("by the one who agreed").isEqualTo(404);
        Api.Reply told = read(first, proposal);
        assertThat(told.json().path("number").asText()).isEqualTo(person.idNumber());
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(first, proposal).code()).as("a second time").isEqualTo("other-state");
        assertThat(mine(proposal).path("state").asText()).isEqualTo("used");
        assertThat(logged(first, "four-eyes.propose", "four-eyes.use", "number.read"))
                .containsExactly(1, 1, 1);
        assertThat(logged(second, "four-eyes.approve")).containsExactly(1);
        assertThat(first.get("/me/business-log?max=100").http().body()).doesNotContain(person.idNumber());
        assertThat(Files.readString(landscape.server().log())).doesNotContain(person.idNumber());
    }

    @Test
    void whoseNumberItIsDoesNotDecideAndDoesNotSeeIt() {
        String proposal = ask();
        Api himself = AppealDesk.operator(landscape, person, admin);

        assertThat(himself.get("/operator/proposals?max=100").http().body()).doesNotContain(proposal);
        assertThat(decide(himself, proposal, "approve").status()).isEqualTo(404);
    }

    @Test
    void whatWasRefusedOrTakenBackIsNotRead() {
        String refused = ask();
        assertThat(decide(second, refused, "refuse").status()).isEqualTo(204);
        assertThat(read(first, refused).code()).isEqualTo("other-state");

        String taken = ask();
        assertThat(taken).isNotEqualTo(refused);
        decide(second, taken, "approve");
        assertThat(decide(second, taken, "withdraw").code()).isEqualTo("other-state");
        assertThat(decide(first, taken, "withdraw").status()).isEqualTo(204);
        assertThat(read(first, taken).code()).isEqualTo("other-state");
    }

    @Test
    void whoeverIsNoOperatorAnyMoreGetsNoConsent() {
        Person former = people.registered();
        Api asking = AppealDesk.operator(landscape, former, admin);
        String proposal = ask(asking);
        admin.call(
                "DELETE",
                "/users/" + admin.idOf(former) + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));

        assertThat(decide(second, proposal, "approve").code()).isEqualTo("other-state");
        assertThat(read(asking, proposal).status()).isEqualTo(403);
    }

    @Test
    void anAdministratorInAnotherOperatorsPlaceSeesAndDecidesNothing() {
        Person other = people.registered();
        AppealDesk.operator(landscape, other, admin);
        String proposal = ask();
        Visitor browser = people.visitor();
        assertThat(admin.impersonate(admin.idOf(other), browser)).isEqualTo(200);
        Api taken = new Api(landscape, new SignIn(landscape, browser).accountToken());

        for (String address :
                List.of("proposals", "enterprises", "catalogue", "cas", "persons/" + admin.idOf(person))) {
            assertThat(taken.get("/operator/" + address).code()).as(address).isEqualTo("impersonated");
        }
        assertThat(taken.get("/me/business-log?action=account.refused").json().path("items"))
                .hasSize(5);
        assertThat(decide(taken, proposal, "approve").code()).isEqualTo("impersonated");
        assertThat(read(first, proposal).code()).isEqualTo("other-state");
    }

    @Test
    @Tag("O8")
    void oneHumanWithTwoOperatorsAccountsIsOnePairOfEyes() {
        Person human = people.registered();
        String proposal = ask(AppealDesk.operator(landscape, human, admin));
        Person again = Person.madeUp().withIdentity(human.name(), human.idNumber());
        Api same = AppealDesk.operator(landscape, internalAccount(again), admin);

        assertThat(waiting(same, proposal).path("mayDecide").asBoolean(true)).isFalse();
        assertThat(decide(same, proposal, "approve").code()).isEqualTo("same-human");

        assertThat(decide(second, proposal, "approve").status()).isEqualTo(204);
    }

    /** Of some enterprise, which logs in with its password. */
    private Person internalAccount(Person holder) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        Api.Reply made = own.owner()
                .send(
                        "POST",
                        own.at("/members"),
                        Map.of(
                                "loginName", holder.loginName(),
                                "name", holder.name(),
                                "mobile", holder.mobile(),
                                "documentNumber", holder.idNumber()));
        // With the message goes a password of its own.
        Await.until(
                "a password arrives",
                Duration.ofSeconds(60),
                () -> !landscape.phone().messages(holder.mobile()).isEmpty());
        String account = "/users/" + made.json().path("userId").asText();
        admin.call(
                "PUT",
                account + "/reset-password",
                Map.of("type", "password", "value", holder.password(), "temporary", false));
        ObjectNode user = admin.get(account).deepCopy();
        user.putArray("requiredActions");
        admin.call("PUT", account, user);
        assertThat(people.signIn()
                        .passwordAndConsent(holder.loginName(), holder.password())
                        .loggedIn())
                .isTrue();
        return holder;
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(first.send("POST", address(), Map.of("reason", "")).code()).isEqualTo("invalid");
    }

    private String ask() {
        return ask(first);
    }

    private String ask(Api operator) {
        Api.Reply asked = operator.send("POST", address(), REASON);
        assertThat(asked.status()).isEqualTo(201);
        return asked.json().path("proposal").asText();
    }

    private String address() {
        return "/operator/persons/" + admin.idOf(person) + "/number-requests";
    }

    private static Api.Reply decide(Api operator, String proposal, String what) {
        return operator.send("POST", "/operator/proposals/" + proposal + "/" + what, null);
    }

    private static Api.Reply read(Api operator, String proposal) {
        return operator.send("POST", "/operator/numbers/" + proposal + "/read", null);
    }

    private static JsonNode waiting(Api operator, String proposal) {
        return one(operator.get("/operator/proposals?max=100").json(), proposal);
    }

    private JsonNode mine(String proposal) {
        return one(first.get("/operator/proposals?list=mine&max=100").json(), proposal);
    }

    private static JsonNode one(JsonNode page, String proposal) {
        for (JsonNode item : page.path("items")) {
            if (item.path("id").asText().equals(proposal)) {
                return item;
            }
        }
        throw new AssertionError("No proposal " + proposal + " in " + page);
    }

    private static List<Integer> logged(Api operator, String... actions) {
        return List.of(actions).stream()
                .map(action -> operator.get("/me/business-log?action=" + action)
                        .json()
                        .path("items")
                        .size())
                .toList();
    }
}
