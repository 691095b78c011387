package org.usercenter.e2e.page;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through every page with a code to scan. */
@EndToEnd
@Tag("page")
@Tag("L3")
@Tag("L7")
@Order(68)
class ScanGalleryIT {

    @ParameterizedTest
    @CsvSource({
        "LICENCE, zh-CN, NARROW_DARK, WIDE",
        "LICENCE, en, WIDE, NARROW",
        "SHARED_CA, zh-CN, NARROW_DARK, WIDE",
        "SHARED_CA, en, WIDE, NARROW"
    })
    void aCodeInEveryState(Kind kind, String language, View first, View second, Desk desk, Control control) {
        Page tab = desk.otherProfile(Visit.in(language));
        String name = kind.way();
        Visit visit = new Visit(tab, language, first, second);
        ScanApp app = new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp());

        ScanPage page = ScanPage.open(desk.login(tab), kind);
        visit.look(name + "-waiting");
        tab.locator(".uc-scan-help summary").click();
        visit.look(name + "-help");
        PlaywrightAssertions.assertThat(tab.locator(".uc-scan-help li:visible")).hasCount(4);
        for (String link : List.of("#uc-scan-app", "#uc-scan-guide")) {
            PlaywrightAssertions.assertThat(tab.locator(link)).isVisible();
            PlaywrightAssertions.assertThat(tab.locator(link)).hasAttribute("href", desk.sandbox() + "/phone");
        }
        app.scan(page.link());
        page.shouldSay("scanned");
        visit.look(name + "-scanned");
        app.refuse(page.link());
        page.shouldSay("refused");
        visit.look(name + "-refused");
        page.refresh().shouldSay("waiting");
        app.expire(page.link());
        page.shouldSay("expired");
        visit.look(name + "-expired");
        page.refresh().shouldSay("waiting");
        app.with("lie", "uscc").confirm(page.link());
        page.shouldRefuse(".+");
        visit.look(name + "-mismatch");
        page.refresh().shouldSay("waiting");
        control.mode(kind.standIn(), "http-500");
        page.shouldSay("unavailable");
        visit.look(name + "-unavailable");
        page.tab().locator("#uc-way-uc-password").click();
        new LoginPage(tab).shouldBeShown();
        control.mode(kind.standIn(), "ok");
        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LICENCE, zh-CN, NARROW_DARK, WIDE", "SHARED_CA, en, WIDE, NARROW"})
    void aPressThatComesTooEarlyOrInVain(
            Kind kind, String language, View first, View second, Desk desk, Control control) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        ScanApp app = new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp());

        ScanPage page = ScanPage.open(desk.login(tab), kind).sendConfirmation().shouldRefuse(".+");
        visit.look(kind.way() + "-not-yet");
        // The page does not hear of the confirmation, so that it can be sent at the wrong moment.
        tab.route("**/uc-scan/status?*", Route::abort);
        app.confirm(page.link());
        Await.until(
                "the server hears of the confirmation",
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                () -> tab.request().get(page.statusAddress()).text().contains("confirmed"));
        control.mode(kind.standIn(), "http-500");
        page.sendConfirmation();
        tab.waitForSelector("[data-held]");
        visit.look(kind.way() + "-held");
        control.mode(kind.standIn(), "ok");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LICENCE, zh-CN, NARROW_DARK, WIDE", "SHARED_CA, en, WIDE, NARROW"})
    void anotherEnterpriseThanThatOfTheLogin(
            Kind kind, String language, View first, View second, Desk desk, Landscape landscape) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person owner = new ScanVisit(landscape, kind).register(Enterprise.madeUp());
        desk.login(tab).logIn(owner.loginName(), owner.password());
        desk.business(tab, "construction").shouldGreet(owner.loginName());

        tab.navigate(desk.loginAddress() + "&prompt=login");
        ScanPage page = ScanPage.open(new LoginPage(tab), kind);
        new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp()).confirm(page.link());
        page.shouldRefuse(".+");
        visit.look(kind.way() + "-not-yours");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void whatDoesNotServe(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);

        ScanPage licence = ScanPage.open(desk.login(tab), Kind.LICENCE);
        new ScanApp(desk.sandbox(), Kind.LICENCE)
                .of(Enterprise.madeUp())
                .with("role", "AGENT")
                .with("authorisation", "PARTIAL")
                .confirm(licence.link());
        licence.shouldRefuse(".+");
        visit.look("uc-elicence-partly-authorised");
        ScanPage certificate = ScanPage.open(new LoginPage(tab), Kind.SHARED_CA);
        new ScanApp(desk.sandbox(), Kind.SHARED_CA).with("certificate", "none").confirm(certificate.link());
        certificate.shouldRefuse(".+");
        visit.look("uc-sharedca-no-certificate");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LICENCE, zh-CN, WIDE", "LICENCE, en, NARROW", "SHARED_CA, zh-CN, NARROW", "SHARED_CA, en, WIDE"})
    void anUnknownEnterprise(Kind kind, String language, View view, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, view);

        ScanPage page = ScanPage.open(desk.login(tab), kind);
        new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp()).confirm(page.link());
        page.shouldOfferRegistration();
        visit.look(kind.way() + "-unknown");
        page.press("uc-scan-register");
        new RegistrationPage(tab).shouldOffer("next");
        visit.look(kind.way() + "-register");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LICENCE, zh-CN, NARROW", "LICENCE, en, WIDE", "SHARED_CA, zh-CN, WIDE", "SHARED_CA, en, NARROW"})
    void aPlatformThatIsDown(Kind kind, String language, View view, Desk desk, Control control) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, view);
        control.mode(kind.standIn(), "http-500");

        LoginPage login = desk.login(tab);
        tab.locator("#uc-way-" + kind.way()).click();
        tab.waitForSelector("#uc-scan-down");
        visit.look(kind.way() + "-down");
        control.mode(kind.standIn(), "ok");

        login.tab().locator("#uc-way-uc-password").click();
        assertThat(visit.faults()).isEmpty();
    }
}
