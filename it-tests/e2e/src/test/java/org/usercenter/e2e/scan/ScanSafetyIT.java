package org.usercenter.e2e.scan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.browser.BusinessPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.harness.UserCenter;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes that are used twice, elsewhere or by others. */
@EndToEnd
@Tag("L3")
@Tag("L7")
@Order(93)
class ScanSafetyIT {
    /** Fewer than one code may be asked about in a minute. */
    private static final int QUESTIONS = 60;

    /** As the browser does when another tab comes to the front. */
    private static final String HIDDEN =
            """
            (hidden) => {
              Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
              document.dispatchEvent(new Event("visibilitychange"));
            }""";

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherBrowserLearnsNothingOfACode(Kind kind, Desk desk) {
        ScanPage mine = ScanPage.open(desk.login(), kind);
        Page stranger = desk.otherProfile(options -> {});
        ScanPage.open(desk.login(stranger), kind);
        new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp()).scan(mine.link());
        mine.shouldSay("scanned");

        APIResponse answer = stranger.request().get(mine.statusAddress());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("expired").doesNotContain("scanned");
        assertThat(answer.headers()).containsEntry("cache-control", "no-store");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCodeConfirmedForOneBrowserLogsInNoOther(Kind kind, Desk desk) {
        Page other = desk.otherProfile(options -> {});
        ScanPage mine = ScanPage.open(desk.login(), kind);
        ScanPage theirs = ScanPage.open(desk.login(other), kind);

        new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp()).confirm(mine.link());

        mine.shouldOfferRegistration();
        theirs.shouldSay("waiting");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoTabsHaveACodeEach(Kind kind, Desk desk) {
        ScanPage first = ScanPage.open(desk.login(), kind);
        ScanPage second = ScanPage.open(desk.login(desk.newTab()), kind);
        assertThat(first.link()).isNotEqualTo(second.link());

        new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp()).confirm(second.link());

        second.shouldOfferRegistration();
        first.tab().bringToFront();
        first.shouldSay("waiting");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void loadingThePageAgainKeepsTheCode(Kind kind, Desk desk) {
        ScanPage page = ScanPage.open(desk.login(), kind);
        String link = page.link();

        page.tab().reload();

        page.shouldSay("waiting");
        assertThat(page.link()).isEqualTo(link);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void confirmingTwiceAndSendingTwiceLogsInOnce(Kind kind, Desk desk, Phone phone) {
        Enterprise enterprise = Enterprise.madeUp();
        Person handler = Person.madeUp();
        ScanApp app = new ScanApp(desk.sandbox(), kind).of(enterprise);
        Handlers.scanned(desk, desk.page(), app).press("uc-scan-register");
        Handlers.register(desk.page(), handler, phone);
        Page tab = desk.otherProfile(options -> {});
        ScanPage page = ScanPage.open(desk.login(tab), kind);
        // The same form twice at once, as a hasty double click sends it.
        tab.evaluate(
                """
                () => {
                  const form = document.getElementById('uc-scan-form');
                  const twice = () => fetch(form.action, {
                    method: 'POST', redirect: 'manual', keepalive: true, body: new URLSearchParams(new FormData(form)) });
                  form.addEventListener('submit', twice, { capture: true, once: true });
                }""");

        app.confirm(page.link());

        PlaywrightAssertions.assertThat(tab.locator("[data-scan]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
        // Whichever of the two came first: this browser has a session.
        BusinessPage business = desk.business(tab, "construction").open();
        if (tab.locator("#login").isVisible()) {
            business.pressLogin();
        }
        business.shouldGreet(handler.loginName());
    }

    /** Jobs in the background use the database too, but not so often. */
    @Test
    void waitingCostsNoDatabaseAccess(Desk desk, UserCenter server) throws IOException, InterruptedException {
        ScanPage page = ScanPage.open(desk.login(), Kind.LICENCE);
        String address = page.statusAddress();
        double before = connections(server);

        for (int i = 0; i < QUESTIONS; i++) {
            assertThat(page.tab().request().get(address).status()).isEqualTo(200);
        }

        assertThat(connections(server) - before).isLessThan(QUESTIONS / 2.0);
    }

    @Test
    void aPageThatNobodyLooksAtAsksNothing(Desk desk) {
        Page tab = desk.page();
        List<String> asked = new ArrayList<>();
        tab.onRequest(request -> {
            if (request.url().contains("/uc-scan/status")) {
                asked.add(request.url());
            }
        });
        tab.clock().install();
        ScanPage.open(desk.login(tab), Kind.LICENCE);
        tab.waitForResponse(response -> response.url().contains("/uc-scan/status"), () -> tab.clock()
                .runFor(2_500));

        tab.evaluate(HIDDEN, true);
        asked.clear();
        tab.clock().runFor(60_000);
        List<String> whileHidden = List.copyOf(asked);
        tab.waitForResponse(response -> response.url().contains("/uc-scan/status"), () -> tab.evaluate(HIDDEN, false));

        assertThat(whileHidden).isEmpty();
    }

    private static double connections(UserCenter server) throws IOException, InterruptedException {
        return server.figure("agroal_acquire_count_total");
    }

    @Test
    void whatIsNotFromThePlatformIsNotTaken(Desk desk) throws IOException, InterruptedException {
        String json = "{\"bizNo\":\"1\",\"status\":2,\"ts\":1,\"sign\":\"\"}";
        assertThat(push(desk, "uc-elicence", "application/json", json)).isEqualTo(403);
        assertThat(push(
                        desk,
                        "uc-sharedca/receiveAppLogController/receiveScanData",
                        "application/x-www-form-urlencoded",
                        "type=01&platformCode=44030000001&data=%7B%7D"))
                .isEqualTo(403);
        assertThat(push(desk, "uc-nothing", "application/json", json)).isEqualTo(404);
    }

    private static int push(Desk desk, String path, String type, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(desk.server() + "/uc-scan/push/" + path))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    @Tag("R5")
    void ofALicenceAndACertificateOfOneEnterpriseAtOnceOneRegisters(Desk desk, Phone phone) {
        Enterprise enterprise = Enterprise.madeUp();
        Page byLicence = desk.page();
        Page byCertificate = desk.otherProfile(options -> {});
        Person one = Person.madeUp();
        Person other = Person.madeUp();
        toConfirmation(desk, byLicence, Kind.LICENCE, enterprise, one, phone);
        toConfirmation(desk, byCertificate, Kind.SHARED_CA, enterprise, other, phone);

        new RegistrationPage(byLicence).press("confirm");
        new RegistrationPage(byCertificate).press("confirm");

        new RegistrationPage(byLicence).shouldOffer("open");
        PlaywrightAssertions.assertThat(byCertificate.locator("[name=action][value=open]"))
                .hasCount(0);
    }

    private static void toConfirmation(
            Desk desk, Page tab, Kind kind, Enterprise enterprise, Person handler, Phone phone) {
        Handlers.scanned(desk, tab, new ScanApp(desk.sandbox(), kind).of(enterprise))
                .press("uc-scan-register");
        Handlers.toConfirmation(tab, handler, phone);
    }
}
