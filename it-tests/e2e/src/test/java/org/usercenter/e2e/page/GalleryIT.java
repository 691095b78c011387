package org.usercenter.e2e.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.SmsPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through every page, takes a picture of each and lets axe look at it. */
@EndToEnd
@Tag("page")
@Order(66)
class GalleryIT {

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void everyPageIsAccessible(String language, View first, View second, Desk desk, People people, Phone phone) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.known();

        LoginPage login = desk.login(tab).shouldBeShown();
        visit.look("login");
        login.logIn("nobody-here", "Wrong-1234");
        visit.look("login-refused");
        SmsPage sms = login.sms();
        visit.look("sms");
        sms.requestCode(Person.madeUp().mobile());
        visit.look("sms-sent");

        RegistrationPage page = desk.login(tab).register();
        visit.look("register-start");
        page.choose();
        visit.look("register-agreement");
        page.agree();
        visit.look("register-information");
        page.press("next");
        visit.look("register-information-refused");
        page.fill(person).press("next").shouldOffer("send");
        visit.look("register-mobile");
        page.requestCode();
        visit.look("register-mobile-sent");
        page.verify(phone.code(person.mobile())).shouldOffer("confirm");
        visit.look("register-verification");
        page.press("confirm").shouldOffer("open");
        visit.look("register-done");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE", "en, NARROW"})
    void whatGoesWrongIsAccessibleToo(String language, View view, Desk desk, People people, Phone phone) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, view);
        Person taken = people.registered();

        Person mismatch = people.known();
        RegistrationPage page = desk.login(tab).register().choose().agree();
        page.fill(mismatch.withIdentity("欧阳错字", mismatch.idNumber()))
                .press("next")
                .shouldOffer("send");
        page.requestCode().verify(phone.code(mismatch.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("confirm");
        visit.look("register-mismatch");

        Person second = Person.madeUp().withIdentity(taken.name(), taken.idNumber());
        page = desk.login(tab).register().choose().agree();
        page.fill(second).press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(second.mobile())).shouldOffer("back");
        visit.look("register-taken");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE", "en, NARROW"})
    void thePagesOfDeadEndsAreAccessibleToo(String language, View view, Desk desk, People people) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, view);
        Person person = people.registered();

        RegistrationPage page = desk.login(tab).register();
        String left = String.valueOf(tab.locator("form:has([name=accountType])").getAttribute("action"));
        page.choose();
        // The address of a page that was left meanwhile, as the browser's history has it.
        tab.navigate(left);
        PlaywrightAssertions.assertThat(tab.locator("#loginContinueLink")).isVisible();
        visit.look("expired");
        tab.click("#loginContinueLink");
        page.shouldAsk("agreed");

        tab.navigate(desk.server() + "/protocol/openid-connect/auth?client_id=nobody");
        PlaywrightAssertions.assertThat(tab.locator("#kc-error-message")).isVisible();
        visit.look("error");

        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        tab.navigate(desk.sandbox() + "/business/procurement/login?prompt=create");
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText(person.loginName());
        visit.look("register-logged-in");

        tab.navigate(desk.server() + "/protocol/openid-connect/logout");
        tab.locator("#kc-logout").click();
        PlaywrightAssertions.assertThat(tab.locator("#kc-info-message")).isAttached();
        visit.look("info");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void whatFollowsALoginIsAccessibleToo(
            String language, View first, View second, Desk desk, People people, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        String user = "/users/"
                + admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", user, Map.of("requiredActions", List.of("UPDATE_PASSWORD")));

        desk.login(tab).logIn(person.loginName(), person.password());
        tab.waitForSelector("#kc-passwd-update-form");
        visit.look("password-change");
        tab.fill("[name=password-new]", "short");
        tab.fill("[name=password-confirm]", "short");
        tab.click("#kc-submit");
        visit.look("password-change-refused");
        tab.fill("[name=password-new]", "Other-7788");
        tab.fill("[name=password-confirm]", "Other-7788");
        tab.click("#kc-submit");
        desk.business(tab, "construction").shouldGreet(person.loginName());
        visit.look("sandbox-business");
        tab.navigate(desk.server() + "/protocol/openid-connect/logout");
        visit.look("logout");
        tab.navigate(desk.sandbox());
        visit.look("sandbox-index");
        tab.navigate(desk.sandbox() + "/phone");
        visit.look("sandbox-phone");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void theAgreementAtALoginIsAccessibleToo(
            String language, View first, View second, Desk desk, People people, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        Person member = Person.madeUp();
        admin.call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        member.loginName(),
                        "enabled",
                        true,
                        "requiredActions",
                        List.of("uc-agreement"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", member.password(), "temporary", false))));

        desk.login(tab).logIn(member.loginName(), member.password());
        tab.waitForSelector("#uc-agreement");
        visit.look("agreement-first");
        tab.context().clearCookies();
        try (Admin.Undo version =
                admin.configure("uc-registration", "uc-register-agreement", Map.of("agreement-version", "gallery"))) {
            desk.login(tab).logIn(person.loginName(), person.password());
            tab.waitForSelector("#uc-agreement");
            visit.look("agreement-again");
            tab.locator("[data-read-to-end]")
                    .evaluateAll("all => all.forEach(each => each.scrollTop = each.scrollHeight)");
            tab.locator("[name=agreed]").check();
            PlaywrightAssertions.assertThat(tab.locator("#uc-next")).isEnabled();
            visit.look("agreement-read");
        }

        assertThat(visit.faults()).isEmpty();
    }
}
