package org.usercenter.e2e.business;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Rows;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** One business system that has a thousand roles: its gate, and the tokens of somebody who holds them all. */
@EndToEnd
@Tag("page")
@Tag("B1")
@Tag("B3")
@Order(109)
class ManyRolesIT {
    private static final String SYSTEM = "many-roles";
    private static final int ROLES = 1_000;
    private static final int PART = 100;

    /** In parts: before each question to the database, Hibernate looks at everything that the import has made. */
    @BeforeAll
    static void thereIsASystemWithManyRoles(Landscape landscape, Admin admin) {
        String address = landscape.sandbox().url() + "/business/" + SYSTEM;
        admin.call(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        SYSTEM,
                        "secret",
                        "demo-" + SYSTEM + "-secret",
                        "redirectUris",
                        List.of(address + "/*"),
                        "fullScopeAllowed",
                        false,
                        "attributes",
                        Map.of("uc.business", "true", "uc.name.zh-CN", "千角色系统", "uc.order", "901")));
        for (int first = 0; first < ROLES; first += PART) {
            List<Map<String, Object>> roles = IntStream.range(first, first + PART)
                    .mapToObj(ManyRolesIT::role)
                    .toList();
            admin.call(
                    "POST",
                    "/partialImport",
                    Map.of("ifResourceExists", "SKIP", "roles", Map.of("client", Map.of(SYSTEM, roles))));
        }
    }

    private static Map<String, Object> role(int number) {
        return Map.of(
                "name",
                name(number),
                "attributes",
                Map.of(
                        "uc.activatable", List.of("true"),
                        "uc.description.zh-CN", List.of("千角色之" + name(number)),
                        "uc.level", List.of("1")));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "role-%04d", number);
    }

    /** Keycloak deletes its roles one by one, which takes longer than all else here. */
    @AfterAll
    static void nobodySeesItAnyMore(Admin admin) {
        admin.call(
                "PUT", "/clients/" + new Business(admin).client(SYSTEM), Map.of("clientId", SYSTEM, "enabled", false));
    }

    @Test
    @Tag("B2")
    void oneOfThemIsFoundAtTheGateAndLeadsInside(Landscape landscape, Desk desk, People people, Admin admin) {
        Person person = people.registered();
        com.microsoft.playwright.Page tab = desk.otherProfile(Visit.in("zh-CN"));
        Visit visit = new Visit(tab, "zh-CN", View.NARROW);
        tab.navigate(new BusinessLogin(landscape, people.visitor(), SYSTEM).address("auth"));
        new LoginPage(tab).logIn(person.loginName(), person.password());
        Locator roles = tab.locator("#uc-roles [data-filter-item]:visible");
        assertThat(roles).hasCount(ROLES);

        tab.locator("[data-filter]").fill("0777");
        assertThat(roles).hasCount(1);
        tab.locator("[name=role][value=role-0777]").check();
        visit.look("gate-many-roles-found");
        tab.locator("#uc-open").click();
        tab.locator("#uc-enter").click();

        tab.waitForURL(address -> address.contains("/business/" + SYSTEM));
        Business business = new Business(admin);
        assertThat(admin.get(business.person(person.loginName())).path(SYSTEM).toString())
                .isEqualTo("[\"role-0777\"]");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    @Tag("B4")
    void whoHoldsThemAllEntersAndHasThemInHisTokens(Landscape landscape, People people, Admin admin, Rows rows) {
        Business business = new Business(admin);
        Person person = people.registered();
        rows.roles(business.user(person.loginName()), business.client(SYSTEM));
        BusinessLogin system = new BusinessLogin(landscape, people.visitor(), SYSTEM);

        Page inside = system.enter(person.loginName(), person.password());

        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        JsonNode tokens = system.tokens(inside);
        for (JsonNode each : List.of(tokens, system.refresh(tokens))) {
            assertThat(held(each)).hasSize(ROLES).contains(name(0), name(ROLES - 1));
        }
        assertThat(BusinessLogin.claims(tokens).at("/resource_access/" + SYSTEM + "/roles"))
                .hasSize(ROLES);
    }

    private static List<String> held(JsonNode tokens) {
        List<String> held = new ArrayList<>();
        BusinessLogin.claims(tokens).path("business_roles").forEach(role -> held.add(role.asText()));
        return held;
    }
}
