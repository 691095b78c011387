package org.usercenter.e2e.page;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

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
        "LICENCE, zh-CN, 1280, LIGHT",
        "LICENCE, zh-CN, 390, DARK",
        "LICENCE, en, 1280, DARK",
        "LICENCE, en, 390, LIGHT",
        "SHARED_CA, zh-CN, 1280, LIGHT",
        "SHARED_CA, zh-CN, 390, LIGHT",
        "SHARED_CA, en, 1280, LIGHT",
        "SHARED_CA, en, 390, DARK"
    })
    void aCodeInEveryState(Kind kind, String language, int width, ColorScheme scheme, Desk desk, Control control) {
        Page tab = desk.otherProfile(options ->
                options.setLocale(language).setViewportSize(width, 900).setColorScheme(scheme));
        String name = kind.way();
        Visit visit = new Visit(tab, language + "-" + width);
        ScanApp app = new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp());

        ScanPage page = ScanPage.open(desk.login(tab), kind);
        visit.look(name + "-waiting");
        tab.locator(".uc-scan-help summary").click();
        visit.look(name + "-help");
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
    @CsvSource({"LICENCE, zh-CN, 1280", "LICENCE, en, 390", "SHARED_CA, zh-CN, 390", "SHARED_CA, en, 1280"})
    void anUnknownEnterprise(Kind kind, String language, int width, Desk desk) {
        Page tab = desk.otherProfile(options -> options.setLocale(language).setViewportSize(width, 900));
        Visit visit = new Visit(tab, language + "-" + width);

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
    @CsvSource({"LICENCE, zh-CN, 390", "LICENCE, en, 1280", "SHARED_CA, zh-CN, 1280", "SHARED_CA, en, 390"})
    void aPlatformThatIsDown(Kind kind, String language, int width, Desk desk, Control control) {
        Page tab = desk.otherProfile(options -> options.setLocale(language).setViewportSize(width, 900));
        Visit visit = new Visit(tab, language + "-" + width);
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
