package org.usercenter.e2e.page;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RecoveryPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** The handover of a main account from the account page and back, and what its pages look like. */
@EndToEnd
@Tag("page")
@Tag("A1")
@Order(99)
class HandOverGalleryIT {
    private static final String FRESH = "Fresh-7788";

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE, 主账户已交接", "en, WIDE, NARROW, was handed over"})
    void theManagerHandsTheAccountOverFromTheAccountPageAndIsToldSoThere(
            String language,
            View first,
            View second,
            String told,
            Landscape landscape,
            Desk desk,
            Control control,
            Admin admin,
            Phone phone) {
        control.smsLimits(false);
        Person owner;
        try (Admin.Undo shorter = admin.shortPause()) {
            owner = new ScanVisit(landscape, Kind.LICENCE).register(Enterprise.madeUp());
        }
        Person successor = Person.madeUp();
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        desk.account(tab).open("/account").logIn(owner.loginName(), owner.password());
        visit.look("handover-account");
        tab.navigate(desk.accountAction("uc-bind-mobile"));
        confirmed(tab, "#uc-contact-verify", owner);
        visit.look("bind-contact-present");
        tab.locator("#uc-contact-leave").click();
        tab.waitForURL("**/business/construction/callback*");
        AccountPages account = desk.account(tab).open("/account").shown();
        account.button(language.equals("en") ? "Hand the main account over" : "交接主账户")
                .click();
        confirmed(tab, "#uc-handover-begin", owner);
        RecoveryPage page = new RecoveryPage(tab).shouldOffer("uc-handover-begin");
        visit.look("handover-start");

        page.press("uc-handover-begin").shouldOffer("uc-handover-verify");
        visit.look("handover-present");
        page.send()
                .fill("code", phone.codeAfter(owner.mobile(), 1))
                .press("uc-handover-verify")
                .shouldOffer("mobile");
        visit.look("handover-mobile");
        page.fill("mobile", successor.mobile())
                .send()
                .fill("code", phone.codeAfter(successor.mobile(), 0))
                .press("uc-handover-verify")
                .shouldOffer("uc-handover-without");
        visit.look("handover-email");
        page.press("uc-handover-without").shouldOffer("uc-handover-choose");
        visit.look("handover-belongings");
        page.press("uc-handover-choose").shouldOffer("uc-handover-confirm").press("uc-handover-confirm");
        page.shouldFault("sure");
        visit.look("handover-faults");
        page.fill("password-new", FRESH).fill("password-confirm", FRESH);
        tab.locator("#sure").check();
        page.press("uc-handover-confirm").shouldOffer("uc-handover-login");
        visit.look("handover-done");

        page.press("uc-handover-login");
        new LoginPage(tab).logIn(owner.loginName(), FRESH);
        // The new manager has agreed to nothing yet.
        new RegistrationPage(tab).agreeAtLogin();
        PlaywrightAssertions.assertThat(account.notices()).containsText(told);
        PlaywrightAssertions.assertThat(tab).hasURL(java.util.regex.Pattern.compile("/account/account$"));
        assertThat(visit.faults()).isEmpty();
    }

    private static void confirmed(Page tab, String awaited, Person owner) {
        tab.locator(awaited + ", #password").first().waitFor();
        if (tab.locator(awaited).count() == 0) {
            // Whoever has logged in a moment ago is not asked again.
            tab.locator("[name=password]").fill(owner.password());
            tab.locator("#kc-login").click();
        }
    }
}
