package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.BusinessPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody loses his place or what he typed on the account pages. */
@EndToEnd
@Tag("page")
@Tag("A5")
@Order(63)
class PlacesIT {
    private static final int FIRST_PAGE = 20;
    private static final int MEMBERS = FIRST_PAGE + 1;

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Test
    void whoComesBackFromAMemberIsWhereHeWasInTheList(Desk desk, Landscape landscape) {
        String words = members(landscape);
        AccountPages account = desk.account()
                .open("/account/members?search=" + words + "&sort=name&order=asc")
                .logIn(Business.MAIN_A, Business.PASSWORD);
        Page tab = account.tab();
        tab.setViewportSize(1280, 500);
        Locator page = tab.locator(".uc-pager [aria-live]");
        account.button("下一页").click();
        assertThat(page).hasText(Pattern.compile("2"));
        Locator rows = tab.locator("[data-member]");
        assertThat(rows).hasCount(MEMBERS - FIRST_PAGE);
        Locator member = rows.first();
        String name = member.getAttribute("data-member");
        member.getByRole(AriaRole.LINK).click();
        account.tabNamed("部门").click();

        tab.locator(".uc-breadcrumb a").click();

        assertThat(page).hasText(Pattern.compile("2"));
        assertThat(account.member(name)).isVisible();
        assertThat(tab).hasURL(Pattern.compile("sort=name"));
        account.button("上一页").click();
        assertThat(page).hasText(Pattern.compile("1"));
        assertThat(rows).hasCount(FIRST_PAGE);
        tab.evaluate("document.getElementById('uc-main').scrollTo(0, 400)");
        int before = scrolled(tab);
        assertThat(before).isPositive();
        tab.locator("[data-member] a").nth(10).click();
        account.shown();

        tab.goBack();

        tab.waitForCondition(() -> scrolled(tab) == before);
    }

    private static int scrolled(Page tab) {
        return ((Number) tab.evaluate("document.getElementById('uc-main').scrollTop")).intValue();
    }

    /** More than a page has; what their names begin with. */
    private static String members(Landscape landscape) {
        Api owner = Api.of(landscape, Business.MAIN_A, Business.PASSWORD);
        String enterprise = "/enterprises/"
                + owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        String words = "q" + Person.madeUp().loginName();
        for (int i = 0; i < MEMBERS; i++) {
            Person person = Person.madeUp();
            assertThat(owner.send(
                                    "POST",
                                    enterprise + "/members",
                                    Map.of(
                                            "loginName", words + i,
                                            "name", person.name(),
                                            "mobile", person.mobile()))
                            .status())
                    .isEqualTo(201);
        }
        return words;
    }

    @Test
    void theListIsOrderedOnAPhoneToo(Desk desk) {
        Page phone = desk.otherProfile(options -> options.setViewportSize(390, 800));
        AccountPages account = desk.account(phone).open("/account/members").logIn(Business.MAIN_A, Business.PASSWORD);

        phone.getByLabel("排序").selectOption("loginName.asc");

        assertThat(phone).hasURL(Pattern.compile("sort=loginName&order=asc"));
        account.shown();
        // The rows of the order before are drawn until the new ones are there.
        Await.until("the list has the new order", Duration.ofSeconds(30), () -> {
            @SuppressWarnings("unchecked")
            List<String> names = (List<String>) phone.evaluate(
                    "[...document.querySelectorAll('[data-member]')].map(row => row.getAttribute('data-member'))");
            return names.size() > 1
                    && names.stream()
                            .sorted(String::compareToIgnoreCase)
                            .toList()
                            .equals(names);
        });
    }

    @Test
    @Tag("A1")
    void whoDoesNothingIsAskedBeforeTheLoginEndsAndCanStay(Desk desk) {
        Page tab = desk.page();
        tab.clock().install();
        AccountPages account = desk.account().open("/security").logIn(Business.MAIN_A, Business.PASSWORD);

        tab.clock().fastForward("29:00");

        assertThat(account.dialog()).containsText("您还在吗");
        assertThat(Desk.violations(tab)).isEmpty();
        account.inDialog("继续使用").click();
        assertThat(account.dialog()).hasCount(0);
        tab.clock().fastForward("10:00");
        assertThat(account.dialog()).hasCount(0);
    }

    @Test
    @Tag("A1")
    void whatWasTypedIsThereAgainAfterAnotherLogin(Desk desk, Admin admin) {
        AccountPages account = desk.account().open("/departments").logIn(Business.MAIN_A, Business.PASSWORD);
        account.button("添加部门").click();
        account.dialog().getByLabel("名称").fill("没有保存的部门");
        String id = new Business(admin).user(Business.MAIN_A);
        admin.call("POST", "/users/" + id + "/logout", null);
        account.inDialog("保存").click();
        Page tab = account.tab();
        tab.onDialog(Dialog::accept);

        account.inDialog("重新登录").click();
        new LoginPage(tab).shouldBeShown().logIn(Business.MAIN_A, Business.PASSWORD);
        account.shown();

        account.button("添加部门").click();
        assertThat(account.dialog().getByLabel("名称")).hasValue("没有保存的部门");
        account.inDialog("取消").click();
        account.button("添加部门").click();
        assertThat(account.dialog().getByLabel("名称")).hasValue("");
    }

    @Test
    @Tag("A4")
    void aDeviceIsLoggedOutFromAnotherOne(Desk desk, People people) {
        Person person = people.registered();
        Page other = desk.otherProfile(options -> {});
        desk.account(other).open("").logIn(person.loginName(), person.password());
        AccountPages account = desk.account().open("/security/devices").logIn(person.loginName(), person.password());
        assertThat(account.tab().locator("[data-session]")).hasCount(2);

        account.tab()
                .locator("[data-session]")
                .last()
                .getByRole(AriaRole.BUTTON)
                .click();
        account.inDialog("退出登录").click();

        assertThat(account.notices()).containsText("已退出登录");
        assertThat(account.tab().locator("[data-session]")).hasCount(1);
        desk.account(other).open("/business");
        new LoginPage(other).shouldBeShown();
    }

    @Test
    @Tag("A4")
    void theAccessOfASystemIsTakenBack(Desk desk, People people) {
        Person person = people.registered();
        Page tab = desk.page();
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        AccountPages account = desk.account().open("/security/applications").shown();

        account.tab()
                .locator("[data-application=construction]")
                .getByRole(AriaRole.BUTTON)
                .click();
        account.inDialog("收回授权").click();

        assertThat(account.notices()).containsText("已收回");
        assertThat(account.tab().locator("[data-application=construction]")).hasCount(0);
        BusinessPage construction = desk.business(tab, "construction");
        Await.until("the system is told", SOON, PAUSE, () -> construction.open().isLoggedOut());
    }
}
