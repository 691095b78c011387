package org.usercenter.e2e.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RecoveryPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.OwnEnterprise;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What the account pages look like to a main account and to a person, and whether everybody can use them. */
@EndToEnd
@Tag("page")
@Tag("A13")
@Order(64)
class AccountGalleryIT {
    private static final Map<String, String> OF_EVERYBODY = Map.ofEntries(
            Map.entry("workbench", ""),
            Map.entry("particulars", "/account"),
            Map.entry("certificates", "/certificates"),
            Map.entry("real-name", "/real-name"),
            Map.entry("security", "/security"),
            Map.entry("devices", "/security/devices"),
            Map.entry("applications", "/security/applications"),
            Map.entry("business", "/business"),
            Map.entry("messages", "/messages"),
            Map.entry("personal-data", "/security/data"),
            Map.entry("logs", "/logs"),
            Map.entry("business-log", "/logs/business"),
            Map.entry("style", "/style"));

    private static final Map<String, String> OF_AN_ENTERPRISE = Map.of(
            "members", "/account/members",
            "import", "/account/members/import",
            "departments", "/departments",
            "requests", "/requests",
            "logs-people", "/logs/people",
            "business-log-people", "/logs/business/people");

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void thePagesOfAMainAccountAreAccessible(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(Business.MAIN_A, Business.PASSWORD);

        look(account, visit, OF_EVERYBODY, "main");
        look(account, visit, OF_AN_ENTERPRISE, "main");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void thePagesOfAPersonAreAccessible(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(Business.PERSON_IN_BOTH, Business.PASSWORD);

        look(account, visit, OF_EVERYBODY, "person");
        account.open("/invitations").shown();
        visit.look("account-person-invitations");
        account.open("/messages/settings").shown();
        visit.look("account-person-message-settings");
        Locator sms = tab.locator("[data-kind='certificate.ending'] input").first();
        boolean wanted = sms.isChecked();
        tab.waitForResponse(answer -> answer.request().method().equals("PATCH") && answer.ok(), sms::click);
        account.open("/messages/settings").shown();
        assertThat(sms).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(!wanted));

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void whatOpensOverThePagesOfAMainAccountIsAccessible(
            String language, View first, View second, Landscape landscape, Desk desk, Admin admin) {
        Api owner = Api.of(landscape, Business.MAIN_A, Business.PASSWORD);
        String enterprise =
                owner.get("/me").json().at("/identities/0/enterpriseId").asText();
        assertThat(owner.send("POST", "/enterprises/" + enterprise + "/departments", Map.of("name", "工程部 " + language))
                        .status())
                .isEqualTo(201);
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(Business.MAIN_A, Business.PASSWORD);

        account.open("/account/members").shown();
        for (String dialog : List.of("create", "invite")) {
            tab.locator(".uc-stack > .uc-page-actions button")
                    .nth(dialog.equals("create") ? 0 : 1)
                    .click();
            assertThat(account.dialog()).isVisible();
            visit.look("account-dialog-" + dialog);
            tab.keyboard().press("Escape");
            assertThat(account.dialog()).hasCount(0);
        }
        String member = new Business(admin).user(Business.MEMBER_OF_A);
        for (String part : List.of("basics", "departments", "roles", "certificates")) {
            account.open("/account/members/" + member + "/" + part).shown();
            visit.look("account-member-" + part);
        }
        account.open("/departments").shown();
        tab.locator("[role=treeitem]").first().click();
        account.shown();
        visit.look("account-department");
        account.open("/security/devices").shown();
        desk.account(desk.otherProfile(options -> {})).open("").logIn(Business.MAIN_A, Business.PASSWORD);
        account.open("/security/devices").shown();
        tab.locator("[data-session] button").first().click();
        assertThat(account.dialog()).isVisible();
        visit.look("account-dialog-device");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("A15")
    void thePagesOfADeletionAreAccessible(String language, View first, View second, Landscape landscape, Desk desk) {
        Person person = landscape.people().registered();
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        tab.navigate(desk.consoleAction("uc-delete-account"));
        new LoginPage(tab).logIn(person.loginName(), person.password());
        tab.locator("#uc-deletion-sure").waitFor();
        visit.look("deletion-ask");
        tab.locator("#uc-deletion-sure").click();
        tab.locator("#input-error-sure").waitFor();
        visit.look("deletion-fault");
        tab.locator("#sure").check();
        tab.locator("#uc-deletion-sure").click();
        tab.locator("#uc-deletion-restart").waitFor();
        visit.look("deletion-done");
        tab.locator("#uc-deletion-restart").click();
        new LoginPage(tab).logIn(person.loginName(), person.password());
        tab.locator("#uc-deletion-keep").waitFor();
        visit.look("deletion-keep");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("A15")
    void thePagesOfAClosingAreAccessible(
            String language, View first, View second, Landscape landscape, Desk desk, Control control, Admin admin) {
        control.smsLimits(false);
        try (Admin.Undo shorter = admin.shortPause()) {
            OwnEnterprise own = OwnEnterprise.registered(landscape);
            Page tab = desk.otherProfile(Visit.in(language));
            Visit visit = new Visit(tab, language, first, second);
            tab.navigate(desk.consoleAction("uc-delete-account"));
            new LoginPage(tab).logIn(own.main().loginName(), own.main().password());
            RecoveryPage page = new RecoveryPage(tab).shouldOffer("uc-deletion-verify");
            visit.look("closing-present");
            page.send()
                    .fill("code", landscape.phone().codeAfter(own.main().mobile(), 1))
                    .press("uc-deletion-verify")
                    .shouldOffer("uc-deletion-sure");
            visit.look("closing-ask");
            page.press("uc-deletion-sure").shouldFault("uscc");
            visit.look("closing-fault");
            page.fill("uscc", own.enterprise().uscc());
            tab.locator("#sure").check();
            page.press("uc-deletion-sure").shouldOffer("uc-deletion-restart");
            visit.look("closing-done");
            tab.locator("#uc-deletion-restart").click();
            new LoginPage(tab).logIn(own.main().loginName(), own.main().password());
            page.shouldOffer("uc-deletion-keep");
            visit.look("closing-question");

            assertThat(visit.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, SMALL, HUGE", "en, SMALL, HUGE"})
    void thePagesFitTheSmallestAndTheLargestScreen(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(Business.MAIN_A, Business.PASSWORD);

        look(account, visit, Map.of("workbench", "", "security", "/security", "members", "/account/members"), "fit");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW", "en, WIDE_DARK"})
    void whatCannotBeReadSaysSo(String language, View view, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, view);
        AccountPages account = desk.account(tab).open("").logIn(Business.MAIN_A, Business.PASSWORD);
        account.go(language.equals("en") ? "Security center" : "安全中心");

        tab.route("**/user-center/v1/me/businesses*", Route::abort);
        tab.route("**/user-center/v1/enterprises/*/businesses*", Route::abort);
        account.open("/business");
        assertThat(tab.getByRole(AriaRole.ALERT)).isVisible();
        visit.look("account-unreachable");
        tab.unrouteAll();
        tab.route(
                "**/user-center/v1/enterprises/*/businesses*",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("{}")));
        account.open("/business");
        assertThat(tab.getByRole(AriaRole.ALERT)).isVisible();
        visit.look("account-error");
        account.open("/nowhere").shown();
        visit.look("account-not-found");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void theInvitationsAtTheLoginAreAccessible(String language, View first, View second, Desk desk, People people) {
        Person person = people.registered();
        AccountPages account = desk.account().open("/account/members").logIn(Business.MAIN_A, Business.PASSWORD);
        account.button("邀请成员").click();
        account.dialog().getByLabel("姓名").fill(person.name());
        account.dialog().getByLabel("登录名或证件号码").fill(person.loginName());
        account.inDialog("查询").click();
        account.dialog().getByRole(AriaRole.CHECKBOX).first().check();
        account.inDialog("发出邀请").click();
        assertThat(account.notices()).containsText("邀请已发出");
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);

        desk.account(tab).open("").logIn(person.loginName(), person.password());
        assertThat(tab.locator("#uc-later")).isVisible();
        visit.look("login-invitations");

        assertThat(visit.faults()).isEmpty();
    }

    private static void look(AccountPages account, Visit visit, Map<String, String> pages, String who) {
        pages.forEach((name, path) -> {
            account.follow(path);
            visit.look("account-" + who + "-" + name);
        });
    }
}
