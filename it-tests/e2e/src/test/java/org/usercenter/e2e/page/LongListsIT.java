package org.usercenter.e2e.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Rows;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages stay usable with 60 more business systems of 1,000 business roles together, and for a member of many enterprises. */
@EndToEnd
@Tag("page")
@Tag("B1")
@Tag("A11")
@Order(110)
class LongListsIT {
    private static final int SYSTEMS = 60;
    private static final int ROLES = 1_000;
    private static final int PART = 6;
    private static final int ENTERPRISES = 50;
    private static final int UPPER = 50;
    private static final int BELOW = 100;
    /** Of a page that can be used: more than that is a list that nobody reads. */
    private static final int MOST_ELEMENTS = 2_500;

    private static final String LONG = "long-list";

    /** In parts: before each question to the database, Hibernate looks at everything that the import has made. */
    @BeforeAll
    static void thereAreManySystems(Admin admin) {
        for (int first = 0; first < SYSTEMS; first += PART) {
            List<Map<String, Object>> clients = new ArrayList<>();
            Map<String, List<Map<String, Object>>> roles = new HashMap<>();
            for (int system = first; system < first + PART; system++) {
                clients.add(client(system));
                roles.put(name(system), roles(system));
            }
            admin.call(
                    "POST",
                    "/partialImport",
                    Map.of("ifResourceExists", "SKIP", "clients", clients, "roles", Map.of("client", roles)));
        }
    }

    private static Map<String, Object> client(int number) {
        return Map.of(
                "clientId",
                name(number),
                "name",
                "Long " + number,
                "enabled",
                true,
                "attributes",
                Map.of("uc.business", "true", "uc.name.zh-CN", "长列表系统" + number, "uc.order", "900"));
    }

    private static List<Map<String, Object>> roles(int system) {
        return IntStream.iterate(system, number -> number < ROLES, number -> number + SYSTEMS)
                .mapToObj(number -> Map.<String, Object>of(
                        "name",
                        role(number),
                        "attributes",
                        Map.of(
                                "uc.activatable", List.of("true"),
                                "uc.description.zh-CN", List.of("长列表角色" + role(number)),
                                "uc.description.en", List.of("Long " + role(number)),
                                "uc.level", List.of(String.valueOf(1 + number / SYSTEMS % 3)))))
                .toList();
    }

    @AfterAll
    static void theyAreGone(Admin admin) {
        admin.get("/clients?search=true&clientId=" + LONG + "-&max=" + SYSTEMS)
                .forEach(client ->
                        admin.call("DELETE", "/clients/" + client.path("id").asText(), null));
    }

    @Test
    void oneRoleOfAThousandIsFoundAndOpened(Desk desk, People people, Admin admin) {
        Page tab = desk.otherProfile(Visit.in("zh-CN"));
        Visit visit = new Visit(tab, "zh-CN", View.WIDE, View.NARROW);
        Person person = people.registered();
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());

        tab.navigate(desk.accountAction("uc-open-business"));
        Locator systems = tab.locator("#uc-systems [data-filter-item]:visible");
        tab.locator("[data-filter]").fill("nothing is called so");
        assertThat(systems).hasCount(0);
        assertThat(tab.locator("[data-filter-none]")).not().isEmpty();
        tab.locator("[data-filter]").fill("");
        visit.look("long-systems");
        shouldBeReadable(tab);
        tab.locator("[data-filter]").fill("长列表系统59");
        assertThat(systems).hasCount(1);
        tab.locator("[name=system][value=" + name(59) + "]").click();
        tab.locator("[data-filter]").fill("0119");
        assertThat(tab.locator("#uc-roles [data-filter-item]:visible")).hasCount(1);
        tab.locator("[name=role][value=role-0119]").check();
        visit.look("long-roles");
        tab.locator("#uc-open").click();
        tab.waitForSelector("#uc-done");

        assertThat(admin.get(new Business(admin).person(person.loginName()))
                        .path(name(59))
                        .toString())
                .isEqualTo("[\"role-0119\"]");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    @Tag("A8")
    void aMainAccountFindsASystemAndAMembersRole(Desk desk, Admin admin) {
        Business business = new Business(admin);
        IntStream.iterate(0, number -> number < ROLES, number -> number + SYSTEMS)
                .forEach(number -> business.give(business.enterprise(Business.USCC_A), name(0), role(number)));
        String member = business.user(Business.MEMBER_OF_A);
        Page tab = desk.otherProfile(Visit.in("zh-CN"));
        Visit visit = new Visit(tab, "zh-CN", View.WIDE, View.NARROW);

        AccountPages account = desk.account(tab).open("/business").logIn(Business.MAIN_A, Business.PASSWORD);
        Locator others = tab.locator("section[aria-label=可开通的业务]");
        assertThat(others.locator("[data-client]")).hasCount(24);
        visit.look("long-business");
        shouldBeReadable(tab);
        others.getByLabel("按系统名称或分类查找").fill("长列表系统37");
        assertThat(others.locator("[data-client]")).hasCount(1);

        account.open("/account/members/" + member + "/roles").shown();
        account.button("分配角色").click();
        account.dialog().locator("select").selectOption(name(0));
        account.dialog().getByLabel("按名称查找角色").fill("0960");
        assertThat(account.dialog().getByRole(AriaRole.CHECKBOX)).hasCount(1);
        visit.look("long-member-roles");
        shouldBeReadable(tab);
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    @Tag("L8")
    void aMemberOfManyEnterprisesFindsTheOneHeActsFor(Desk desk, People people, Admin admin, Rows rows) {
        Person person = people.registered();
        String like = admin.get("/group-by-path/enterprises/" + Business.USCC_A)
                .path("id")
                .asText();
        List<Enterprise> enterprises =
                rows.enterprises(like, new Business(admin).user(person.loginName()), person.loginName(), ENTERPRISES);
        String wanted = enterprises.get(ENTERPRISES / 2).uscc();
        Page tab = desk.otherProfile(Visit.in("zh-CN"));
        Visit visit = new Visit(tab, "zh-CN", View.WIDE, View.NARROW);

        AccountPages account = desk.account(tab).open("").logIn(person.loginName(), person.password());
        tab.locator(".uc-identity").click();
        visit.look("long-identities");
        tab.getByPlaceholder("按名称或统一社会信用代码查找").fill(wanted);
        Locator options = tab.locator(".uc-identity-list [role=option]");
        assertThat(options).hasCount(1);
        options.click();
        account.shown();
        assertThat(tab.locator(".uc-identity"))
                .containsText(enterprises.get(ENTERPRISES / 2).name());

        desk.business(tab, "land").enter();
        tab.locator("#uc-identities").waitFor();
        tab.locator("[data-filter]").fill(wanted);
        assertThat(tab.locator("#uc-identities [data-filter-item]:visible")).hasCount(1);
        visit.look("long-act-as");
        tab.locator("[data-identity='" + wanted + "']").click();
        assertThat(tab.locator("[data-identity]")).hasCount(0);
        assertThat(tab.locator("#uc-system")).hasText("土地矿业权交易系统");
        assertThat(visit.faults()).isEmpty();
    }

    @Test
    @Tag("A9")
    void aDepartmentOfFiveThousandIsReachedLevelByLevelAndMovesAmongItsHundred(
            Landscape landscape, Desk desk, Rows rows) {
        OwnEnterprise own = OwnEnterprise.registered(landscape);
        rows.departments(own.id(), UPPER, BELOW);
        Page tab = desk.otherProfile(Visit.in("zh-CN"));
        Visit visit = new Visit(tab, "zh-CN", View.WIDE, View.NARROW);

        AccountPages account = desk.account(tab)
                .open("/departments")
                .logIn(own.main().loginName(), own.main().password());
        assertThat(tab.getByRole(AriaRole.TREEITEM)).hasCount(UPPER);
        account.department("分部37").focus();
        tab.keyboard().press("ArrowRight");
        assertThat(tab.getByRole(AriaRole.TREEITEM)).hasCount(UPPER + BELOW);
        visit.look("long-departments");
        shouldBeReadable(tab);
        account.department("班组37-99").focus();
        tab.keyboard().press("Alt+ArrowUp");

        assertThat(account.department("分部37").getByRole(AriaRole.TREEITEM).nth(BELOW - 2))
                .hasAttribute("data-department", "班组37-99");
        assertThat(account.department("班组37-99")).isFocused();
        assertThat(visit.faults()).isEmpty();
    }

    private static void shouldBeReadable(Page tab) {
        assertThat((Integer) tab.evaluate("document.querySelectorAll('body *').length"))
                .isLessThan(MOST_ELEMENTS);
    }

    private static String name(int number) {
        return LONG + "-" + number;
    }

    private static String role(int number) {
        return String.format(Locale.ROOT, "role-%04d", number);
    }
}
