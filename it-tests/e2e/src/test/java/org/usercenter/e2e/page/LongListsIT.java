package org.usercenter.e2e.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages stay usable with 60 business systems and with a system of 1,000 business roles. */
@EndToEnd
@Tag("page")
@Tag("B1")
@Tag("A11")
class LongListsIT {
    private static final int SYSTEMS = 60;
    private static final int ROLES = 1_000;
    private static final String LONG = "long-list";

    @BeforeAll
    static void make(Admin admin) {
        List<Map<String, Object>> clients = new ArrayList<>();
        for (int i = 0; i < SYSTEMS; i++) {
            clients.add(Map.of(
                    "clientId",
                    name(i),
                    "name",
                    "Long " + i,
                    "enabled",
                    true,
                    "attributes",
                    Map.of("uc.business", "true", "uc.name.zh-CN", "长列表系统" + i, "uc.order", "900")));
        }
        List<Map<String, Object>> roles = new ArrayList<>();
        for (int i = 0; i < ROLES; i++) {
            String number = String.format(Locale.ROOT, "%04d", i);
            roles.add(Map.of(
                    "name",
                    "role-" + number,
                    "attributes",
                    Map.of(
                            "uc.activatable", List.of("true"),
                            "uc.description.zh-CN", List.of("长列表角色" + number),
                            "uc.description.en", List.of("Long role " + number),
                            "uc.level", List.of(String.valueOf(1 + i % 3)))));
        }
        admin.call("POST", "/partialImport", Map.of("ifResourceExists", "OVERWRITE", "clients", clients));
        admin.call(
                "POST",
                "/partialImport",
                Map.of("ifResourceExists", "OVERWRITE", "roles", Map.of("client", Map.of(name(0), roles))));
    }

    @AfterAll
    static void remove(Admin admin) {
        Business business = new Business(admin);
        for (int i = 0; i < SYSTEMS; i++) {
            admin.call("DELETE", "/clients/" + business.client(name(i)), null);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW_DARK", "en, NARROW, WIDE_DARK"})
    void oneRoleOfAThousandIsFoundTickedAndOpened(
            String language, View first, View second, Desk desk, People people, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());

        tab.navigate(desk.accountAction("uc-open-business"));
        Locator systems = tab.locator("#uc-systems [data-filter-item]:visible");
        tab.locator("[data-filter]").fill(language.equals("en") ? "Long 0" : "长列表系统0");
        assertThat(systems).hasCount(1);
        visit.look("business-long-systems");
        tab.locator("[data-filter]").fill("nothing is called so");
        assertThat(systems).hasCount(0);
        assertThat(tab.locator("[data-filter-none]")).not().isEmpty();
        tab.locator("[data-filter]").fill("0");
        tab.locator("[name=system][value=" + name(0) + "]").click();

        Locator roles = tab.locator("#uc-roles [data-filter-item]:visible");
        assertThat(roles).hasCount(ROLES);
        tab.locator("[data-filter]").fill("0777");
        assertThat(roles).hasCount(1);
        tab.locator("[name=role][value=role-0777]").check();
        tab.locator("[data-filter]").press("Enter");
        tab.locator("[data-filter]").fill("");
        assertThat(roles).hasCount(ROLES);
        assertThat(tab.locator("[data-chosen]")).containsText("1");
        visit.look("business-long-roles");
        tab.locator("#uc-open").click();
        tab.waitForSelector("#uc-done");

        assertThat(admin.get(new Business(admin).person(person.loginName()))
                        .path(name(0))
                        .toString())
                .isEqualTo("[\"role-0777\"]");
        assertThat(visit.faults()).isEmpty();
    }

    private static String name(int number) {
        return LONG + "-" + number;
    }
}
