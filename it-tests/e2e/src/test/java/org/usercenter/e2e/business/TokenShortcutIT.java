package org.usercenter.e2e.business;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tokens that are had in other ways than by a code of the browser: none gets round the gate. */
@EndToEnd
@Tag("page")
@Tag("B3")
class TokenShortcutIT {
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String CIBA = "urn:openid:params:grant-type:ciba";

    private static final String UMA = "urn:ietf:params:oauth:grant-type:uma-ticket";

    private static BusinessLogin at(String client, Landscape landscape, People people) {
        return new BusinessLogin(landscape, people.visitor(), client);
    }

    private static String code(Page end) {
        return end.uri().toString();
    }

    @Test
    void aPasswordGrantDoesNotPassTheGate(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin login = at("land", landscape, people);
        try (Admin.Undo allowed = business.changeClient("land", "directAccessGrantsEnabled", true)) {
            JsonNode refused = login.token(
                    "grant_type", "password", "username", person.loginName(), "password", person.password());
            assertThat(refused.path("access_token").isMissingNode()).isTrue();

            business.give(business.person(person.loginName()), "land", "viewer");
            JsonNode passed = login.token(
                    "grant_type", "password", "username", person.loginName(), "password", person.password());
            assertThat(BusinessLogin.claims(passed).path("business_roles")).hasToString("[\"viewer\"]");
        }
    }

    @Test
    void aTokenOfAnotherSystemIsNotExchangedPastTheGate(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin construction = at("construction", landscape, people);
        JsonNode tokens = construction.tokens(construction.enter(person.loginName(), person.password()));
        try (Admin.Undo allowed = business.changeAttribute("construction", "standard.token.exchange.enabled", "true")) {
            JsonNode own = exchange(construction, tokens);
            assertThat(BusinessLogin.claims(own).path("azp").asText()).isEqualTo("construction");
            JsonNode foreign = exchange(construction, tokens, "audience", "land");

            assertThat(foreign.path("error").asText()).isEqualTo("access_denied");
            assertThat(foreign.path("error_description").asText()).contains("gate");
        }
    }

    /** He has the role, but nobody has shown that it is he. */
    @Test
    void aTokenOfAPersonWhosePlaceAnAdministratorHasTakenIsNotExchangedForASystem(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin construction = at("construction", landscape, people);
        assertThat(admin.impersonate(business.user(person.loginName()), construction.visitor()))
                .isEqualTo(200);
        JsonNode tokens = construction.tokens(construction.open());
        try (Admin.Undo allowed = business.changeAttribute("construction", "standard.token.exchange.enabled", "true")) {
            JsonNode refused = exchange(construction, tokens, "audience", "land");

            assertThat(refused.path("error").asText()).isEqualTo("access_denied");
            assertThat(refused.path("error_description").asText()).contains("gate");
        }
    }

    private static JsonNode exchange(BusinessLogin system, JsonNode tokens, String... more) {
        return system.token(Stream.concat(
                        Stream.of(
                                "grant_type",
                                EXCHANGE,
                                "subject_token_type",
                                "urn:ietf:params:oauth:token-type:access_token",
                                "subject_token",
                                tokens.path("access_token").asText()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aBackChannelLoginIsNotToBeHad(Landscape landscape, People people) {
        Person person = people.registered();
        BusinessLogin land = at("land", landscape, people);

        JsonNode asked = land.call("ext/ciba/auth", "scope", "openid", "login_hint", person.loginName());

        assertThat(asked.has("auth_req_id")).isFalse();
        assertThat(asked.path("status").asInt()).isIn(400, 401);
        assertThat(land.token("grant_type", CIBA, "auth_req_id", "none").has("access_token"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"token", "id_token", "id_token token", "code token", "code id_token", "code id_token token"})
    void noTokenComesThroughTheBrowser(String type, Landscape landscape, People people) {
        BusinessLogin land = at("land", landscape, people);

        Page refused = land.open("response_type", type);

        assertThat(code(refused)).contains("error=unauthorized_client").doesNotContain("token=", "code=");
    }

    @Test
    void evenWhereAnAdministratorAllowsItTheGateComesBeforeATokenThroughTheBrowser(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin land = at("land", landscape, people);
        land.at("construction").enter(person.loginName(), person.password());
        try (Admin.Undo allowed = business.changeClient("land", "implicitFlowEnabled", true)) {
            assertThat(land.open("response_type", "code id_token token").hasField("role"))
                    .isTrue();
            assertThat(code(land.open("response_type", "id_token token", "prompt", "none")))
                    .contains("error=interaction_required")
                    .doesNotContain("token=");
            business.give(business.person(person.loginName()), "land", "viewer");

            assertThat(code(land.open("response_type", "code id_token token")))
                    .contains("access_token=", "id_token=", "code=");
        }
    }

    @Test
    @Tag("B5")
    void anOfflineTokenEndsWithTheRole(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin land = at("land", landscape, people);
        try (Admin.Undo allowed = business.offlineAccess("land")) {
            Page inside = land.submit(
                    land.open("scope", "openid offline_access"),
                    "username",
                    person.loginName(),
                    "password",
                    person.password());
            JsonNode offline = land.tokens(inside);
            assertThat(BusinessLogin.claims(offline, "refresh_token")
                            .path("typ")
                            .asText())
                    .isEqualTo("Offline");
            JsonNode refreshed = land.refresh(offline);
            assertThat(BusinessLogin.claims(refreshed).path("business_roles")).hasToString("[\"viewer\"]");

            business.take(business.person(person.loginName()), "land", "viewer");

            JsonNode refused = land.refresh(refreshed);
            assertThat(refused.path("access_token").isMissingNode()).isTrue();
            assertThat(refused.path("status").asInt()).isIn(400, 403);
        }
    }

    @Test
    void aBusinessSystemGetsNoAuthorizationServicesAndNobodyATicketForIt(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin construction = at("construction", landscape, people);
        JsonNode tokens = construction.tokens(construction.enter(person.loginName(), person.password()));

        assertThatThrownBy(() -> business.changeClient("land", "authorizationServicesEnabled", true))
                .hasMessageContaining("400");
        JsonNode ticket = construction.token(
                "grant_type",
                UMA,
                "audience",
                "land",
                "subject_token",
                tokens.path("access_token").asText());

        assertThat(ticket.path("access_token").isMissingNode()).isTrue();
        assertThat(ticket.path("status").asInt()).isIn(400, 403);
    }

    @Test
    @Tag("B4")
    void aTokenMeantForAnotherSystemNamesItOnlyAfterItsGateAndNeverWithItsBusinessRoles(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        BusinessLogin construction = at("construction", landscape, people);
        String mappers = "/clients/" + business.client("construction") + "/protocol-mappers/models";
        admin.call(
                "POST",
                mappers,
                Map.of(
                        "name", "to land",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-audience-mapper",
                        "config", Map.of("included.client.audience", "land", "access.token.claim", "true")));
        try (Admin.Undo full = business.changeClient("construction", "fullScopeAllowed", true)) {
            JsonNode before = construction.tokens(construction.enter(person.loginName(), person.password()));
            assertThat(audience(before)).doesNotContain("land");

            business.give(business.person(person.loginName()), "land", "viewer");
            JsonNode after = construction.refresh(before);

            assertThat(audience(after)).contains("land");
            assertThat(BusinessLogin.claims(after).at("/resource_access/land").isMissingNode())
                    .isTrue();
            assertThat(BusinessLogin.claims(after).path("business_roles")).isEmpty();
        } finally {
            admin.get(mappers).forEach(mapper -> {
                if (mapper.path("name").asText().equals("to land")) {
                    admin.call("DELETE", mappers + "/" + mapper.path("id").asText(), null);
                }
            });
        }
    }

    private static List<String> audience(JsonNode tokens) {
        JsonNode audience = BusinessLogin.claims(tokens).path("aud");
        return audience.isArray()
                ? StreamSupport.stream(audience.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(audience.asText());
    }
}
