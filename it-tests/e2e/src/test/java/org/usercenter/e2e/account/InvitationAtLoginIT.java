package org.usercenter.e2e.account;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is invited sees it at his next login. */
@EndToEnd
@Tag("A6")
@Order(63)
class InvitationAtLoginIT {
    private static final String LATER = "later";

    private final Landscape landscape;
    private final People people;
    private final Admin admin;
    private final Api owner;
    private final String enterprise;
    private final Person person;

    InvitationAtLoginIT(Landscape landscape, People people, Admin admin) {
        this.landscape = landscape;
        this.people = people;
        this.admin = admin;
        this.owner = Api.of(landscape, Business.MAIN_A, Business.PASSWORD);
        this.enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        this.person = people.registered();
    }

    private String invite() {
        String token = owner.send(
                        "POST",
                        enterprise + "/invitations/search",
                        Map.of("name", person.name(), "identifier", person.loginName()))
                .json()
                .at("/candidate/token")
                .asText();
        return owner.send("POST", enterprise + "/invitations", Map.of("candidate", token))
                .json()
                .path("id")
                .asText();
    }

    private BusinessLogin construction() {
        return new BusinessLogin(landscape, people.visitor(), "construction");
    }

    private Page enter(BusinessLogin system) {
        return system.enter(person.loginName(), person.password());
    }

    private static boolean asks(Page page) {
        return page.document().selectFirst("[data-invitation=" + Business.USCC_A + "]") != null;
    }

    private String member() {
        return enterprise + "/members/"
                + admin.user(person.loginName()).orElseThrow().path("id").asText();
    }

    @Test
    void whoAcceptsIsAMemberAndGoesOnIntoTheSystem() {
        String id = invite();
        BusinessLogin system = construction();
        Page page = enter(system);
        assertThat(asks(page)).isTrue();

        Page on = system.submit(page, "accept", id);

        assertThat(owner.get(member()).json().path("kind").asText()).isEqualTo("invited");
        // As whom is asked next, now that there is a choice.
        Page inside = system.submit(on, "identity", enterprise.replace("/enterprises/", ""));
        assertThat(BusinessLogin.claims(system.tokens(inside))
                        .at("/acting_enterprise/uscc")
                        .asText())
                .isEqualTo(Business.USCC_A);
    }

    @Test
    void whoDeclinesGoesOnAsBefore() {
        String id = invite();
        BusinessLogin system = construction();

        Page inside = system.submit(enter(system), "decline", id);

        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        assertThat(owner.get(member()).status()).isEqualTo(404);
        assertThat(asks(enter(construction()))).isFalse();
    }

    @Test
    void whatIsLeftForLaterComesUpAtTheNextLoginAndNotBefore() {
        invite();
        BusinessLogin system = construction();

        Page inside = system.submit(enter(system), "action", LATER);

        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        assertThat(system.open().loggedIn()).as("with the session").isTrue();
        assertThat(asks(enter(construction()))).isTrue();
    }

    @Test
    void whatWasWithdrawnMeanwhileIsSaidToBeOver() {
        String id = invite();
        BusinessLogin system = construction();
        Page page = enter(system);
        assertThat(owner.send("DELETE", enterprise + "/invitations/" + id, null).status())
                .isEqualTo(204);

        Page told = system.submit(page, "accept", id);

        assertThat(told.loggedIn()).isFalse();
        assertThat(told.text()).contains("已失效");
        assertThat(system.submit(told, "action", LATER).loggedIn()).isTrue();
        assertThat(owner.get(member()).status()).isEqualTo(404);
    }

    @Test
    void nobodyAnswersTheInvitationOfSomebodyElse() {
        Person other = people.registered();
        String id = invite();
        String token = owner.send(
                        "POST",
                        enterprise + "/invitations/search",
                        Map.of("name", other.name(), "identifier", other.loginName()))
                .json()
                .at("/candidate/token")
                .asText();
        owner.send("POST", enterprise + "/invitations", Map.of("candidate", token));
        BusinessLogin system = construction();
        Page page = system.enter(other.loginName(), other.password());

        Page told = system.visitor().forge(page, Map.of("accept", id));

        assertThat(told.text()).contains("已失效");
        assertThat(owner.get(member()).status()).isEqualTo(404);
        assertThat(asks(enter(construction()))).as("it is still there").isTrue();
    }

    @Test
    void nothingComesUpWhereThereIsNoBrowser() {
        Business business = new Business(admin);
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        try (Admin.Undo allowed = business.changeClient("land", "directAccessGrantsEnabled", true)) {
            invite();

            JsonNode tokens =
                    land.token("grant_type", "password", "username", person.loginName(), "password", person.password());

            assertThat(tokens.has("access_token")).as(tokens.toString()).isTrue();
        }
    }
}
