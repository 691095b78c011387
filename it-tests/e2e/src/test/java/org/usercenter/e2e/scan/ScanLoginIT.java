package org.usercenter.e2e.scan;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("page")
@Tag("L3")
@Tag("L7")
@Order(92)
class ScanLoginIT {

    private static ScanApp app(Desk desk, Kind kind) {
        return new ScanApp(desk.sandbox(), kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("R5")
    @Tag("R6")
    void anUnknownEnterpriseRegistersByItsProofAndLogsInByItFromThenOn(Kind kind, Desk desk, Phone phone, Admin admin) {
        Enterprise enterprise = Enterprise.madeUp();
        Person handler = Person.madeUp();
        ScanApp app = app(desk, kind).of(enterprise);
        Page tab = desk.page();

        ScanPage page = ScanPage.open(desk.login(tab), kind);
        app.scan(page.link());
        page.shouldSay("scanned");
        app.confirm(page.link());
        page.shouldOfferRegistration().press("uc-scan-register");
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText(enterprise.uscc());
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText(enterprise.name());
        Handlers.register(tab, handler, phone);
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("3 级");
        tab.locator("[name=action][value=open]").click();
        desk.business(tab, "construction").shouldGreet(handler.loginName()).logOut();

        Handlers.scanned(desk, tab, app);
        desk.business(tab, "construction").shouldGreet(handler.loginName());
        assertThat(admin.user(handler.loginName())).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoeverScannedIsNamedOnlyMaskedIfAtAll(Kind kind, Desk desk) {
        ScanPage page = ScanPage.open(desk.login(), kind);

        app(desk, kind).of(Enterprise.madeUp()).scan(page.link());

        page.shouldSay("scanned");
        if (kind == Kind.LICENCE) {
            page.shouldTell("*");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRefusalOnThePhoneIsTold(Kind kind, Desk desk) {
        ScanPage page = ScanPage.open(desk.login(), kind);

        app(desk, kind).refuse(page.link());

        page.shouldSay("refused");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anExpiredCodeIsRefreshedAndThenServes(Kind kind, Desk desk) {
        ScanPage page = ScanPage.open(desk.login(), kind);
        String old = page.link();
        app(desk, kind).expire(old);

        page.shouldSay("expired").refresh().shouldSay("waiting");

        assertThat(page.link()).isNotEqualTo(old);
        app(desk, kind).of(Enterprise.madeUp()).confirm(page.link());
        page.shouldOfferRegistration();
    }

    @ParameterizedTest
    @CsvSource({
        "LICENCE, lost",
        "LICENCE, duplicate",
        "LICENCE, wrong-signature",
        "SHARED_CA, lost",
        "SHARED_CA, duplicate",
        "SHARED_CA, wrong-platform-code"
    })
    void pushesOnlyHelp(Kind kind, String mode, Desk desk) {
        ScanApp app = app(desk, kind).of(Enterprise.madeUp());
        app.pushes(mode);
        try {
            Handlers.scanned(desk, desk.page(), app).shouldOfferRegistration();
        } finally {
            app.pushes("ok");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPlatformThatIsDownIsSaidToBeAndOtherWaysWork(Kind kind, Desk desk, Control control) {
        control.mode(kind.standIn(), "http-500");
        LoginPage login = desk.login();
        login.tab().locator("#uc-way-" + kind.way()).click();

        PlaywrightAssertions.assertThat(login.tab().locator("#uc-scan-down")).isVisible();
        login.tab().locator("#uc-way-uc-password").click();
        login.shouldBeShown();
        control.mode(kind.standIn(), "ok");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void itWorksWithoutJavaScript(Kind kind, Desk desk) {
        Page tab = desk.otherProfile(options -> options.setJavaScriptEnabled(false));
        ScanPage page = ScanPage.open(desk.login(tab), kind);
        page.press("uc-scan-collect").shouldRefuse("还没有确认");

        app(desk, kind).of(Enterprise.madeUp()).confirm(page.link());

        page.collect().shouldOfferRegistration();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPlatformThatFailsAtTheEndCostsNoOtherScan(Kind kind, Desk desk, Control control) {
        Page tab = desk.otherProfile(options -> options.setJavaScriptEnabled(false));
        ScanPage page = ScanPage.open(desk.login(tab), kind);
        app(desk, kind).of(Enterprise.madeUp()).confirm(page.link());
        control.mode(kind.standIn(), "http-500");
        page.press("uc-scan-collect").shouldRefuse("没有响应");

        control.mode(kind.standIn(), "ok");

        page.collect().shouldOfferRegistration();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPhoneGetsAButtonInsteadOfACodeToScan(Kind kind, Desk desk) {
        Page tab =
                desk.otherProfile(options -> options.setViewportSize(390, 844).setHasTouch(true));
        ScanPage page = ScanPage.open(desk.login(tab), kind);

        PlaywrightAssertions.assertThat(tab.locator("#uc-scan-open")).isVisible();
        double button = tab.locator("#uc-scan-open").boundingBox().y;
        assertThat(button).isLessThan(tab.locator("#uc-scan-image").boundingBox().y);
        assertThat(List.of(page.link())).allMatch(link -> link.startsWith(desk.sandbox()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoTapsOnThePhoneConfirmsInTheAppAndIsLoggedInWhenHeComesBack(
            Kind kind, Desk desk, Landscape landscape, Control control) {
        String name = Enterprise.madeUp().name();
        Enterprise enterprise = new Enterprise(name, control.enterprise(name, "张伟"));
        Person owner = new ScanVisit(landscape, kind).register(enterprise);
        Page tab =
                desk.otherProfile(options -> options.setViewportSize(390, 844).setHasTouch(true));
        ScanPage page = ScanPage.open(desk.login(tab), kind);

        page.tap().confirm(enterprise).leave();

        desk.business(tab, "construction").shouldGreet(owner.loginName());
    }
}
