package org.usercenter.e2e.business;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Other ways to the gate than a password: each ends before it, and the request that began is what goes on behind it. */
@EndToEnd
@Tag("page")
@Tag("B3")
class EntranceIT {

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    /** Opens a role at the gate and goes in. */
    private static Page opened(BusinessLogin land, Page gate) {
        assertThat(gate.loggedIn()).isFalse();
        assertThat(gate.hasField("role")).as(gate.text()).isTrue();
        return land.submit(land.submit(gate, "role", "viewer", "action", "open"), "action", "enter");
    }

    /** Inside, with what the system asked for in the beginning. */
    private static void shouldBeInside(BusinessLogin land, Page inside, String state) {
        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        assertThat(inside.uri().getQuery()).contains("state=" + state);
        assertThat(BusinessLogin.claims(land.tokens(inside), "id_token")
                        .path("nonce")
                        .asText())
                .isEqualTo("nonce-of-" + state);
    }

    private static String[] request(String state) {
        return new String[] {"state", state, "nonce", "nonce-of-" + state};
    }

    @Test
    @Tag("L4")
    void aLoginByAnotherPlatformStopsAtTheGate(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        String uid = landscape.platforms().guangdongPerson(person, "L1");
        admin.call(
                "POST",
                "/users/" + new Business(admin).user(person.loginName()) + "/federated-identity/guangdong",
                Map.of("identityProvider", "guangdong", "userId", uid, "userName", ""));
        landscape.platforms().toggle(Platforms.GUANGDONG, Map.of("echoState", true));
        BusinessLogin land = land(landscape, people);

        Page gate = new SignIn(landscape, land.visitor()).guangdong(land.open(request("by-platform")), uid);

        shouldBeInside(land, opened(land, gate), "by-platform");
    }

    @Test
    @Tag("R1")
    @Tag("B2")
    void aRegistrationStopsAtTheGate(Landscape landscape, People people) {
        Person person = people.known();
        BusinessLogin land = land(landscape, people);
        Registration registration =
                new Registration(landscape, land.visitor(), land.address("registrations", request("newcomer")));

        registration.upToConfirmation(person).confirm().submit(Map.of("action", "open"));

        shouldBeInside(land, opened(land, registration.page()), "newcomer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&skip_logout=true"})
    void aRestartAtTheGateBeginsBeforeIt(String more, Landscape landscape, People people) {
        Person person = people.registered();
        BusinessLogin land = land(landscape, people);
        Page gate = land.enter(person.loginName(), person.password());

        Page restarted = land.get(
                gate.uri().resolve("restart?" + gate.uri().getQuery() + more).toString());

        assertThat(restarted.loggedIn()).isFalse();
        assertThat(restarted.hasField("password")).isTrue();
        assertThat(land.open("prompt", "none").uri().getQuery()).contains("error=login_required");
        Page again = land.submit(restarted, "username", person.loginName(), "password", person.password());
        assertThat(again.hasField("role")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uc-act-as",
                "uc-open-business",
                "uc-complete-profile",
                "uc-real-name-upgrade",
                "UPDATE_PASSWORD",
                "update_user_locale",
                "none"
            })
    void noAddressOfAnotherActionLeadsPastTheGate(String action, Landscape landscape, People people) {
        Person person = people.registered();
        BusinessLogin land = land(landscape, people);
        Page gate = land.enter(person.loginName(), person.password());
        String address = gate.uri().toString();
        assertThat(address).contains("execution=uc-business-gate");

        Page other = land.get(address.replace("execution=uc-business-gate", "execution=" + action));

        assertThat(other.loggedIn()).isFalse();
        assertThat(land.get(address.replaceFirst("required-action", "authenticate"))
                        .loggedIn())
                .isFalse();
        assertThat(opened(land, land.get(address)).loggedIn()).isTrue();
    }

    /** Keycloak leaves out an action that a request names and that cannot be asked for. */
    @Test
    void noActionThatIsAskedForIsInsteadOfTheGate(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        BusinessLogin land = land(landscape, people);
        land.at("construction").enter(person.loginName(), person.password());

        for (JsonNode action : admin.get("/authentication/required-actions")) {
            if (action.path("enabled").asBoolean()) {
                String alias = action.path("alias").asText();
                Page page = land.open("kc_action", alias);
                assertThat(page.loggedIn()).as(alias).isFalse();
                if (alias.equals("uc-business-gate")) {
                    assertThat(page.hasField("role")).isTrue();
                }
            }
        }
    }

    @Test
    void anActionThatIsAskedForByOneSystemOpensNoOther(Landscape landscape, People people) {
        Person person = people.registered();
        BusinessLogin land = land(landscape, people);
        BusinessLogin construction = land.at("construction");
        construction.enter(person.loginName(), person.password());

        Page systems = construction.open("kc_action", "uc-open-business:land");
        assertThat(construction.submit(systems, "action", "systems").loggedIn()).isFalse();

        assertThat(land.open().hasField("role")).isTrue();
    }

    @Test
    void anAdministratorWhoTakesAPersonsPlaceStandsBeforeTheSameGate(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin land = land(landscape, people);

        assertThat(admin.impersonate(business.user(person.loginName()), land.visitor()))
                .isEqualTo(200);

        assertThat(land.at("construction").open().loggedIn()).isTrue();
        assertThat(land.open().hasField("role")).isTrue();
        business.give(business.person(person.loginName()), "land", "bidder");
        try (Admin.Undo keysOnly = business.changeRole("land", "bidder", "uc.ways", "ca")) {
            assertThat(land.open().text()).contains("请换一种方式登录");
        }
    }
}
