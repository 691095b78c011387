package org.usercenter.e2e.business;

import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a business system is told of who entered, over real HTTP. */
@EndToEnd
@Tag("page")
@Tag("B4")
@Order(98)
class ClaimsIT {

    @Test
    void userinfoTellsWhatTheTokensTell(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        new Business(admin).give(new Business(admin).person(person.loginName()), "land", "viewer");
        BusinessLogin land = land(landscape, people);

        JsonNode tokens = land.tokens(land.enter(person.loginName(), person.password()));

        JsonNode told = userinfo(land, tokens);
        JsonNode claims = BusinessLogin.claims(tokens, "id_token");
        assertThat(told.path("status").asInt()).isEqualTo(200);
        for (String claim : new String[] {
            "sub", "account_type", "login_name", "name", "business_roles", "real_name_level", "login_way", "amr"
        }) {
            assertThat(told.path(claim)).as(claim).isEqualTo(claims.path(claim));
        }
        assertThat(told.path("business_roles")).hasToString("[\"viewer\"]");
        assertThat(claims.path("acr").asText()).isEqualTo("urn:user-center:acr:one-factor");
        assertThat(told.toString()).doesNotContain(person.idNumber());
    }

    @Test
    void theNumberOfADocumentIsToldByUserinfoOnlyAndOnlyToAClientWithItsScope(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        String scope = "/clients/" + business.client("land") + "/optional-client-scopes/" + scope(admin, "id-number");
        admin.call("PUT", scope, null);
        try {
            BusinessLogin land = land(landscape, people);
            Page login = land.open("scope", "openid id-number");

            JsonNode tokens =
                    land.tokens(land.submit(login, "username", person.loginName(), "password", person.password()));

            JsonNode told = userinfo(land, tokens);
            assertThat(told.path("id_document_type").asText()).isEqualTo("resident-id");
            assertThat(told.path("id_number").asText()).isEqualTo(person.idNumber());
            for (String token : new String[] {"access_token", "id_token"}) {
                assertThat(BusinessLogin.claims(tokens, token).toString()).doesNotContain(person.idNumber());
            }
        } finally {
            admin.call("DELETE", scope, null);
        }
    }

    @Test
    @Tag("A9")
    void aMembersDepartmentsAreToldOfTheEnterpriseHeActsForAndOfNoOther(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.join(Business.USCC_A, person.loginName());
        business.join(Business.USCC_B, person.loginName());
        business.give(business.member(Business.USCC_A, person.loginName()), "land", "viewer");
        business.give(business.member(Business.USCC_B, person.loginName()), "land", "viewer");
        String department = department(admin, Business.USCC_A, "claims-" + person.loginName());
        String membership = "/users/" + business.user(person.loginName()) + "/groups/" + department;
        admin.call("PUT", membership, null);
        try {
            BusinessLogin land = land(landscape, people);
            Page choice = land.enter(person.loginName(), person.password());
            JsonNode forA = land.tokens(choose(land, choice, Business.USCC_A));
            JsonNode forB = land.tokens(choose(land, land.open("prompt", "select_account"), Business.USCC_B));

            assertThat(BusinessLogin.claims(forA).path("departments"))
                    .hasToString("[\"/claims-" + person.loginName() + "\"]");
            assertThat(BusinessLogin.claims(forB).path("departments")).hasToString("[]");
        } finally {
            admin.call("DELETE", "/groups/" + department, null);
            business.leave(Business.USCC_A, person.loginName());
            business.leave(Business.USCC_B, person.loginName());
        }
    }

    @Test
    @Tag("L8")
    void asWhomOneActsIsChangedByTheActionThatAsksForIt(Landscape landscape, People people) {
        BusinessLogin land = land(landscape, people);
        JsonNode forA =
                land.tokens(choose(land, land.enter(Business.PERSON_IN_BOTH, Business.PASSWORD), Business.USCC_A));

        Page choice = land.open("kc_action", "uc-act-as");
        assertThat(choice.document().select("[name=identity]")).hasSize(3);
        Page inside = choose(land, choice, Business.USCC_B);

        assertThat(inside.uri().getQuery()).contains("kc_action_status=success");
        assertThat(BusinessLogin.claims(land.tokens(inside))
                        .at("/acting_enterprise/uscc")
                        .asText())
                .isEqualTo(Business.USCC_B);
        assertThat(BusinessLogin.claims(land.refresh(forA))
                        .at("/acting_enterprise/uscc")
                        .asText())
                .isEqualTo(Business.USCC_B);
    }

    @Test
    @Tag("B3")
    void aMemberWhoseEnterpriseHasNotDeclaredWhatTheRoleAsksForIsTold(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        BusinessLogin land = land(landscape, people);
        try (Admin.Undo asking = business.changeRole("land", "viewer", "uc.particulars", "qualification-number")) {
            Page choice = land.enter(Business.PERSON_IN_BOTH, Business.PASSWORD);

            Page stop = choose(land, choice, Business.USCC_B);

            assertThat(stop.loggedIn()).isFalse();
            assertThat(stop.document().select("[data-reason=particulars-member]"))
                    .as(stop.text())
                    .hasSize(1);
            assertThat(stop.text()).contains("企业资料不完整");
            assertThat(stop.hasField("qualification-number")).isFalse();
        }
    }

    private static BusinessLogin land(Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), "land");
    }

    private static Page choose(BusinessLogin system, Page choice, String uscc) {
        return system.submit(
                choice,
                "identity",
                choice.document().select("[data-identity=" + uscc + "]").val());
    }

    private static JsonNode userinfo(BusinessLogin system, JsonNode tokens) {
        return system.call(
                "userinfo", "access_token", tokens.path("access_token").asText());
    }

    private static String scope(Admin admin, String name) {
        return StreamSupport.stream(admin.get("/client-scopes").spliterator(), false)
                .filter(scope -> scope.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static String department(Admin admin, String uscc, String name) {
        String root = admin.get("/group-by-path/enterprises/" + uscc + "/departments")
                .path("id")
                .asText();
        admin.call("POST", "/groups/" + root + "/children", Map.of("name", name));
        return admin.get("/group-by-path/enterprises/" + uscc + "/departments/" + name)
                .path("id")
                .asText();
    }
}
