package org.usercenter.e2e.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Crowd;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.People;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The gate's pages when there is very much to choose from. */
@EndToEnd
@Tag("page")
@Tag("B2")
class LongListsIT {
    private static final String CLIENT = "many";
    private static final int ROLES = 1000;

    /** From the request to the end of the answer, on a loaded machine. */
    private static final double PATIENCE = 4_000;

    private static final String TOOK = "performance.getEntriesByType('navigation')[0].responseEnd";

    @BeforeAll
    static void aSystemWithAThousandRoles(Landscape landscape) {
        Admin admin = landscape.admin();
        admin.call(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        CLIENT,
                        "secret",
                        "demo-" + CLIENT + "-secret",
                        "redirectUris",
                        List.of(landscape.sandbox().url() + "/business/" + CLIENT + "/*"),
                        "attributes",
                        Map.of(
                                "uc.business",
                                "true",
                                "uc.name.zh-CN",
                                "综合交易系统",
                                "uc.name.en",
                                "Trading of Everything")));
        admin.sendAll(
                "/clients/" + new Business(admin).client(CLIENT) + "/roles",
                IntStream.range(0, ROLES).mapToObj(LongListsIT::role).toList());
    }

    private static Map<String, Object> role(int number) {
        return Map.of(
                "name",
                "role-%04d".formatted(number),
                "attributes",
                Map.of(
                        "uc.activatable", List.of("true"),
                        "uc.level", List.of(String.valueOf(1 + number % 3)),
                        "uc.description.zh-CN", List.of("第 %04d 类标的的竞买人：查看公告、报名、竞价".formatted(number)),
                        "uc.description.en", List.of("Bidder for goods of class %04d".formatted(number))));
    }

    @AfterAll
    static void theSystemIsGone(Landscape landscape) {
        Admin admin = landscape.admin();
        admin.call("DELETE", "/clients/" + new Business(admin).client(CLIENT), null);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW_DARK", "en, NARROW, WIDE_DARK"})
    void aThousandRolesAreFilteredChosenAndOpened(
            String language, View first, View second, Desk desk, Landscape landscape, People people) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        BusinessLogin system = new BusinessLogin(landscape, people.visitor(), CLIENT);
        tab.navigate(system.address("auth"));
        new LoginPage(tab).logIn(person.loginName(), person.password());
        Locator shown = tab.locator("[data-filter-item]:visible");
        assertThat(shown).hasCount(ROLES);
        visit.look("business-thousand");
        tab.reload();
        assertThat(((Number) tab.evaluate(TOOK)).doubleValue()).isLessThan(PATIENCE);

        tab.locator("#uc-filter").fill("0777");
        assertThat(shown).hasCount(1);
        shown.locator("input").check();
        tab.locator("#uc-filter").fill("xyz");
        assertThat(shown).hasCount(0);
        assertThat(tab.locator("[data-filter-none]")).not().isEmpty();
        visit.look("business-thousand-none");
        tab.locator("#uc-filter").fill("");
        assertThat(tab.locator("[data-chosen]")).containsText("1");
        assertThat(tab.locator("#uc-open")).isInViewport();
        tab.locator("#uc-open").click();
        tab.locator("#uc-enter").click();

        tab.waitForURL("**/callback?**code=**");
        assertThat(roles(system, tab).path(0).asText()).isEqualTo("role-0777");
        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource("zh-CN")
    void allThatTheLevelAllowsIsOpenedInOneGo(String language, Desk desk, Landscape landscape, People people) {
        Page tab = desk.otherProfile(Visit.in(language));
        Person person = people.registered();
        BusinessLogin system = new BusinessLogin(landscape, people.visitor(), CLIENT);
        tab.navigate(system.address("auth"));
        new LoginPage(tab).logIn(person.loginName(), person.password());
        tab.evaluate(
                "document.querySelectorAll('section:nth-of-type(-n+2) [name=role]').forEach(box => box.checked = true)");
        tab.locator("#uc-open").click();
        tab.locator("#uc-enter").click();

        tab.waitForURL("**/callback?**code=**");
        assertThat(roles(system, tab)).hasSize(667);
    }

    private static JsonNode roles(BusinessLogin system, Page tab) {
        JsonNode tokens = system.tokens(new org.usercenter.e2e.http.Page(URI.create(tab.url()), 200, Jsoup.parse("")));
        return BusinessLogin.claims(tokens).path("business_roles");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW_DARK", "en, NARROW, WIDE_DARK"})
    @Tag("L8")
    void oneOfFiftyEnterprisesIsFound(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        desk.business(tab, "land").enter().logIn(Crowd.MEMBER, Business.PASSWORD);
        Locator shown = tab.locator("[data-filter-item]:visible");
        assertThat(shown).hasCount(Crowd.ENTERPRISES + 1);
        visit.look("business-fifty");
        tab.reload();
        assertThat(((Number) tab.evaluate(TOOK)).doubleValue()).isLessThan(PATIENCE);

        tab.locator("#uc-filter").fill("第37号");
        assertThat(shown).hasCount(1);
        tab.keyboard().press("Enter");
        shown.locator("button").click();

        desk.business(tab, "land").shouldGreet(Crowd.MEMBER);
        assertThat(tab.locator("#fact-acting")).containsText("第37号");
        assertThat(visit.faults()).isEmpty();
    }
}
