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
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.http.Appeal;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through every page of recovering, of contacts and of the password. */
@EndToEnd
@Tag("page")
@Tag("P1")
@Tag("P2")
@Tag("A2")
@Tag("A4")
@Order(67)
class RecoveryGalleryIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void recovery(String language, View first, View second, Desk desk, People people, Phone phone, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.rested();

        RecoveryPage page = RecoveryPage.from(desk.login(tab), "password").shouldOffer("uc-recovery-next");
        visit.look("recovery-password");
        page.press("uc-recovery-next").shouldFault("identifier");
        visit.look("recovery-password-missing");
        page.fill("identifier", person.loginName()).solve().press("uc-recovery-next");
        page.shouldOffer("uc-recovery-verify");
        visit.look("recovery-code");
        page.send();
        visit.look("recovery-code-sent");
        String code = phone.codeAfter(person.mobile(), 1);
        page.fill("code", Phone.otherThan(code)).press("uc-recovery-verify").shouldFault("code");
        visit.look("recovery-code-wrong");
        page.fill("code", code).press("uc-recovery-verify").shouldOffer("uc-recovery-set");
        visit.look("recovery-temporary");
        try (Admin.Undo chosen =
                admin.configure("uc-recovery", "uc-recovery-password", Map.of("recovery.password", "chosen"))) {
            tab.reload();
            page.fill("password-new", "short").press("uc-recovery-set").shouldFault("password-new");
            visit.look("recovery-chosen-refused");
        }
        tab.reload();
        page.press("uc-recovery-set").shouldOffer("uc-recovery-login");
        tab.waitForSelector(".uc-note.pf-m-success");
        visit.look("recovery-done");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void account(String language, View first, View second, Desk desk, People people, Phone phone) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.rested();
        String unknown = Person.madeUp().mobile();

        RecoveryPage page = RecoveryPage.from(desk.login(tab), "account").shouldOffer("uc-recovery-next");
        visit.look("recovery-account");
        page.fill("mobile", unknown).solve().press("uc-recovery-next");
        page.send().fill("code", phone.codeAfter(unknown, 0)).press("uc-recovery-verify");
        page.shouldOffer("uc-recovery-restart");
        visit.look("recovery-account-none");
        page.press("uc-recovery-restart")
                .fill("mobile", person.mobile())
                .solve()
                .press("uc-recovery-next");
        page.send().fill("code", phone.codeAfter(person.mobile(), 1)).press("uc-recovery-verify");
        tab.waitForSelector(".uc-account-name");
        visit.look("recovery-account-list");
        tab.locator(".uc-accounts button").first().click();
        page.shouldOffer("uc-recovery-set");
        visit.look("recovery-account-password");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("P3")
    void appeal(
            String language,
            View first,
            View second,
            Desk desk,
            People people,
            Phone phone,
            Admin admin,
            Landscape landscape) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = Person.madeUp();
        String contact = Person.madeUp().mobile();

        RecoveryPage page = RecoveryPage.from(desk.login(tab), "password").press("uc-recovery-appeal");
        page.shouldOffer("uc-appeal-next");
        visit.look("appeal-account");
        page.press("uc-appeal-next").shouldFault("loginName");
        visit.look("appeal-account-missing");
        tab.locator("[name=kind][value=person]").check();
        page.fill("name", person.name()).fill("number", person.idNumber()).solve();
        page.press("uc-appeal-next").shouldOffer("words");
        visit.look("appeal-reason");
        page.press("uc-next").shouldFault("words");
        visit.look("appeal-reason-missing");
        tab.locator("[name=reason][value=no-contact]").check();
        page.fill("words", "手机号已停用，邮箱也无法登录。");
        tab.locator("#material-person-id-front")
                .setInputFiles(new FilePayload("id.jpg", "image/jpeg", Pictures.drawing("jpeg")));
        PlaywrightAssertions.assertThat(tab.locator("[data-kind=person-id-front].uc-kept:not([data-busy])"))
                .isVisible();
        page.press("uc-next").shouldOffer("mobile");
        visit.look("appeal-contact");
        try (Admin.Undo pause = admin.configure("uc-recovery", "uc-appeal", Map.of("resend-pause", "1"))) {
            page.fill("mobile", contact).send();
            visit.look("appeal-contact-sent");
            page.fill("code", phone.codeAfter(contact, 0)).press("uc-next").shouldOffer("uc-appeal-receipt");
            visit.look("appeal-receipt");
            String receipt = tab.locator("#uc-appeal-receipt").textContent();
            page.press("uc-appeal-follow").shouldOffer("uc-appeal-look");
            visit.look("appeal-follow");
            page.fill("receipt", receipt).send();
        }
        page.fill("code", phone.codeAfter(contact, 1)).press("uc-appeal-look").shouldOffer("uc-appeal-recover");
        visit.look("appeal-status");
        AppealDesk operators = new AppealDesk(landscape, people, admin);
        String id = operators.newest();
        AppealDesk.act(operators.first(), id, "take", null);
        AppealDesk.act(operators.first(), id, "ask", Map.of("text", "请补充清晰的证件反面。"));
        tab.reload();
        page.shouldOffer("words");
        visit.look("appeal-status-asked");
        tab.navigate(landscape.server().realmUrl() + "/uc-appeal/none");
        page.shouldOffer("uc-appeal-on");
        visit.look("appeal-link-over");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("O1")
    void appealsOfOperators(
            String language,
            View first,
            View second,
            Desk desk,
            People people,
            Phone phone,
            Admin admin,
            Landscape landscape) {
        Person person = people.registered();
        Person operator = people.registered();
        admin.call(
                "POST",
                "/users/"
                        + admin.user(operator.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText() + "/role-mappings/realm",
                List.of(admin.get("/roles/uc-operator")));
        Appeal appeal = new Appeal(landscape).person(person.name(), person.idNumber());
        appeal.send("person-id-front");
        String contact = Person.madeUp().mobile();
        appeal.reason("手机号已停用，邮箱也无法登录。").contact(contact, phone);
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        AccountPages account = desk.account(tab).open("").logIn(operator.loginName(), operator.password());

        account.open("/operator/appeals").shown();
        visit.look("operator-appeals");
        tab.locator("tbody a").last().click();
        account.shown();
        visit.look("operator-appeal");
        tab.locator(".uc-stack > .uc-row-actions button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("operator-appeal-take");
        account.dialog().locator("footer button").first().click();
        Locator material = tab.locator(".uc-rows .uc-row button").first();
        PlaywrightAssertions.assertThat(material).isVisible();
        visit.look("operator-appeal-taken");
        material.click();
        Locator seen = tab.frameLocator(".uc-viewer").locator("img");
        PlaywrightAssertions.assertThat(seen).isVisible();
        assertThat(seen.boundingBox().height).as("a page of the material").isGreaterThan(100);
        visit.look("operator-appeal-material");
        tab.keyboard().press("Escape");
        tab.locator(".uc-stack > .uc-row-actions button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).isVisible();
        visit.look("operator-appeal-approve");
        account.dialog().locator("footer button").first().click();
        PlaywrightAssertions.assertThat(account.dialog()).not().isVisible();
        String id = tab.url().substring(tab.url().lastIndexOf('/') + 1);
        AppealDesk operators = new AppealDesk(landscape, people, admin);
        assertThat(AppealDesk.act(operators.second(), id, "approve", null).status())
                .isEqualTo(200);
        decided(desk, visit, person, operators.link(phone, contact), operators.link(phone, person.mobile()));

        assertThat(visit.faults()).isEmpty();
    }

    /** What follows an approval: the claimant's link, the account that is held, and the objection. */
    private static void decided(Desk desk, Visit visit, Person person, String link, String objection) {
        Page tab = visit.tab();
        tab.navigate(link);
        RecoveryPage page = new RecoveryPage(tab).shouldOffer("uc-appeal-set");
        visit.look("appeal-link-password");
        page.fill("password-new", "Other-7788").fill("password-confirm", "Other-7788");
        page.press("uc-appeal-set").shouldOffer("uc-appeal-on");
        visit.look("appeal-link-password-done");
        tab.context().clearCookies();
        tab.navigate(desk.accountAction("uc-bind-mobile"));
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), "Other-7788");
        page.shouldOffer("uc-held-back");
        visit.look("appeal-held");
        tab.navigate(objection);
        page.shouldOffer("uc-appeal-object");
        visit.look("appeal-link-objection");
        page.press("uc-appeal-object").shouldOffer("uc-appeal-on");
        visit.look("appeal-link-objection-done");
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void contacts(String language, View first, View second, Desk desk, People people, Phone phone, Mail mail) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        String fresh = Person.madeUp().mobile();
        String address = person.loginName() + "@example.com";

        RecoveryPage page = open(desk, tab, person, "uc-bind-mobile");
        visit.look("bind-mobile");
        page.fill("mobile", "123").press("uc-contact-bind").shouldFault("mobile");
        visit.look("bind-mobile-invalid");
        page.fill("mobile", fresh).send();
        visit.look("bind-mobile-sent");
        page.press("uc-contact-unbind").shouldOffer("uc-contact-unbind-sure");
        visit.look("unbind-mobile");
        page.press("uc-contact-keep").fill("mobile", fresh).fill("code", phone.codeAfter(fresh, 0));
        page.press("uc-contact-bind");
        tab.waitForURL("**/business/construction/callback*");
        page = open(desk, tab, person, "uc-bind-email");
        visit.look("bind-email");
        page.fill("email", address).send();
        visit.look("bind-email-sent");
        page.fill("code", mail.codeAfter(address, 0)).press("uc-contact-bind");
        tab.waitForURL("**/business/construction/callback*");
        page = RecoveryPage.from(fresh(desk, tab), "password");
        page.fill("identifier", person.loginName()).solve().press("uc-recovery-next");
        page.shouldOffer("uc-recovery-verify");
        visit.look("recovery-two-ways");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void password(String language, View first, View second, Desk desk, People people) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();

        RecoveryPage page = open(desk, tab, person, "uc-change-password").shouldOffer("uc-change-password-sure");
        visit.look("change-password");
        page.fill("password", "Wrong-1234").fill("password-new", "Other-7788").fill("password-confirm", "Other-7788");
        page.press("uc-change-password-sure").shouldFault("password");
        visit.look("change-password-wrong");
        page.fill("password", person.password()).fill("password-new", "short");
        visit.look("change-password-typing");

        assertThat(visit.faults()).isEmpty();
    }

    private static LoginPage fresh(Desk desk, Page tab) {
        tab.context().clearCookies();
        return desk.login(tab);
    }

    /** Starts the action with a fresh login. */
    private static RecoveryPage open(Desk desk, Page tab, Person person, String action) {
        tab.context().clearCookies();
        tab.navigate(desk.accountAction(action));
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        return new RecoveryPage(tab);
    }
}
