package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.LogoutEar;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody is logged in and which systems act in his name, over the account interface. */
@EndToEnd
@Tag("A4")
class OwnSessionsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final String SESSIONS = "/me/sessions";
    private static final String ADDRESS = "backchannel.logout.url";

    private final Landscape landscape;
    private final People people;
    private final Business business;
    private final Person person;

    OwnSessionsIT(Landscape landscape, People people, Admin admin) {
        this.landscape = landscape;
        this.people = people;
        this.business = new Business(admin);
        this.person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
    }

    private BusinessLogin land() {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    private JsonNode entered(BusinessLogin land) {
        return land.tokens(land.submit(land.open(), "username", person.loginName(), "password", person.password()));
    }

    private Api own() {
        return Api.of(landscape, person.loginName(), person.password());
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }

    @Test
    void theDeviceThatAsksStandsFirstAndEachSaysWhatIsOpenThere() {
        Api own = own();
        JsonNode tokens = entered(land());

        List<JsonNode> sessions = items(own.get(SESSIONS).json());

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).path("current").asBoolean()).isTrue();
        assertThat(sessions.get(1).path("current").asBoolean()).isFalse();
        assertThat(sessions.get(1).path("id").asText())
                .isEqualTo(BusinessLogin.claims(tokens).path("sid").asText());
        assertThat(sessions.get(1).at("/systems/0/client").asText()).isEqualTo("land");
        assertThat(sessions.get(1).path("ip").asText()).isNotEmpty();
    }

    @Test
    void theListGoesOnWhereAPageEnds() {
        entered(land());
        entered(land());
        Api own = own();

        JsonNode first = own.get(SESSIONS + "?max=1").json();
        JsonNode second = own.get(
                        SESSIONS + "?max=1&cursor=" + first.path("next").asText())
                .json();
        JsonNode third = own.get(
                        SESSIONS + "?max=1&cursor=" + second.path("next").asText())
                .json();

        assertThat(List.of(id(first), id(second), id(third))).doesNotHaveDuplicates();
        assertThat(first.at("/items/0/current").asBoolean()).isTrue();
        assertThat(third.has("next")).isFalse();
    }

    private static String id(JsonNode page) {
        return page.at("/items/0/id").asText();
    }

    @Test
    void aDeviceThatIsEndedIsOutAndItsSystemsAreTold() {
        try (LogoutEar ear = new LogoutEar();
                Admin.Undo address = business.changeAttribute("land", ADDRESS, ear.url())) {
            BusinessLogin land = land();
            JsonNode tokens = entered(land);
            Api own = own();
            String sid = BusinessLogin.claims(tokens).path("sid").asText();

            assertThat(own.send("DELETE", SESSIONS + "/" + sid, null).status()).isEqualTo(204);

            assertThat(land.refresh(tokens).has("access_token")).isFalse();
            assertThat(land.open().loggedIn()).isFalse();
            Await.until("it is told", SOON, PAUSE, () -> ear.heard().stream()
                    .anyMatch(claims -> claims.path("sid").asText().equals(sid)));
            assertThat(items(own.get(SESSIONS).json())).hasSize(1);
            assertThat(own.send("DELETE", SESSIONS + "/" + sid, null).status()).isEqualTo(404);
        }
    }

    @Test
    void allOthersEndAndTheOneThatAsksGoesOn() {
        BusinessLogin one = land();
        JsonNode first = entered(one);
        BusinessLogin other = land();
        JsonNode second = entered(other);
        Api own = own();

        assertThat(own.send("POST", SESSIONS + "/end-others", null).status()).isEqualTo(204);

        assertThat(one.refresh(first).has("access_token")).isFalse();
        assertThat(other.refresh(second).has("access_token")).isFalse();
        assertThat(items(own.get(SESSIONS).json())).hasSize(1);
    }

    @Test
    void theDeviceThatAsksIsNotEndedSo() {
        Api own = own();
        String here = own.get(SESSIONS).json().at("/items/0/id").asText();

        assertThat(own.send("DELETE", SESSIONS + "/" + here, null).code()).isEqualTo("other-kind");

        assertThat(own.get("/me").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        BusinessLogin land = land();
        JsonNode tokens = entered(land);
        Person stranger = people.registered();
        Api foreign = Api.of(landscape, stranger.loginName(), stranger.password());
        String sid = BusinessLogin.claims(tokens).path("sid").asText();

        assertThat(foreign.send("DELETE", SESSIONS + "/" + sid, null).status()).isEqualTo(404);
        assertThat(foreign.send("POST", SESSIONS + "/end-others", null).status())
                .isEqualTo(204);

        assertThat(land.refresh(tokens).has("access_token")).isTrue();
    }

    @Test
    void aSystemWhoseAccessIsTakenBackIsLeftOfflineTooAndTheLoginGoesOn() {
        try (Admin.Undo offline = business.offlineAccess("land");
                LogoutEar ear = new LogoutEar();
                Admin.Undo address = business.changeAttribute("land", ADDRESS, ear.url())) {
            BusinessLogin construction = land().at("construction");
            JsonNode others = construction.tokens(construction.enter(person.loginName(), person.password()));
            BusinessLogin land = construction.at("land");
            JsonNode tokens = land.tokens(land.open("scope", "openid offline_access"));
            Api own = own();
            JsonNode before = application(own, "land");
            assertThat(before.path("offline").asBoolean()).isTrue();

            assertThat(own.send("DELETE", "/me/applications/land", null).status())
                    .isEqualTo(204);

            assertThat(land.refresh(tokens).has("access_token")).isFalse();
            assertThat(application(own, "land").isMissingNode()).isTrue();
            Await.until("it is told", SOON, PAUSE, () -> !ear.heard().isEmpty());
            assertThat(construction.refresh(others).has("access_token")).isTrue();
            assertThat(own.send("DELETE", "/me/applications/land", null).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void theAccountPagesThemselvesAreNoneOfThem() {
        Api own = own();

        assertThat(own.get("/me/applications").json().toString()).doesNotContain("account-console");
        assertThat(own.send("DELETE", "/me/applications/account-console", null).status())
                .isEqualTo(404);
    }

    private static JsonNode application(Api own, String client) {
        return StreamSupport.stream(own.get("/me/applications").json().spliterator(), false)
                .filter(each -> each.at("/system/client").asText().equals(client))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
