package org.usercenter.e2e.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** The same at the same moment. */
@EndToEnd
@Tag("agent")
@Tag("L3")
@Tag("page")
@Tag("L7")
@Order(95)
class ScanRaceIT {
    private static final int PRESSES = 8;

    /** Lets all go at once and waits for them. */
    private static void atOnce(List<Runnable> all) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        List<Future<?>> running = new ArrayList<>();
        for (Runnable each : all) {
            running.add(threads.submit(() -> {
                start.await();
                each.run();
                return null;
            }));
        }
        start.countDown();
        threads.shutdown();
        for (Future<?> each : running) {
            each.get(2, TimeUnit.MINUTES);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ofManyPressesAtOnceOneLogsIn(Kind kind, Landscape landscape, Admin admin) throws Exception {
        Enterprise enterprise = Enterprise.madeUp();
        Person owner = new ScanVisit(landscape, kind).register(enterprise);
        ScanVisit visit = new ScanVisit(landscape, kind);
        Page page = visit.confirmed(visit.open(), enterprise);
        List<Page> answers = new ArrayList<>();
        List<Runnable> presses = Stream.generate(() -> visit.press(page, answer -> {
                    synchronized (answers) {
                        answers.add(answer);
                    }
                }))
                .limit(PRESSES)
                .toList();

        atOnce(presses);

        assertThat(answers).hasSize(PRESSES).allSatisfy(answer -> assertThat(answer.status())
                .isLessThan(500));
        assertThat(answers.stream().filter(Page::loggedIn)).hasSizeLessThanOrEqualTo(1);
        boolean nobodyYet = answers.stream().noneMatch(Page::loggedIn);
        // All may have come before the platform's word: then the code is good yet, for one of them.
        if (nobodyYet) {
            assertThat(visit.collected(page).loggedIn()).isTrue();
        }
        String id = admin.user(owner.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.sessionCount(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void twoPhonesThatConfirmAtOnceAreOneConfirmation(Kind kind, Landscape landscape, Admin admin) throws Exception {
        Enterprise first = Enterprise.madeUp();
        Enterprise second = Enterprise.madeUp();
        String one = id(admin, new ScanVisit(landscape, kind).register(first));
        String other = id(admin, new ScanVisit(landscape, kind).register(second));
        ScanVisit visit = new ScanVisit(landscape, kind);
        Page page = visit.open();
        List<Runnable> confirmations = Stream.of(first, second)
                .<Runnable>map(enterprise -> () -> confirmIfOpen(landscape, kind, enterprise, page))
                .toList();

        atOnce(confirmations);

        assertThat(visit.collected(page).loggedIn()).isTrue();
        assertThat(admin.sessionCount(one) + admin.sessionCount(other)).isEqualTo(1);
    }

    private static String id(Admin admin, Person person) {
        return admin.user(person.loginName()).orElseThrow().path("id").asText();
    }

    /** The later of two phones is told that the login has ended. */
    private static void confirmIfOpen(Landscape landscape, Kind kind, Enterprise enterprise, Page page) {
        try {
            new ScanApp(landscape.sandbox().url(), kind).of(enterprise).confirm(ScanVisit.link(page));
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("409");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("page")
    void aDoubleClickIsOnePress(Kind kind, Desk desk, Landscape landscape, Admin admin) {
        Enterprise enterprise = Enterprise.madeUp();
        Person owner = new ScanVisit(landscape, kind).register(enterprise);
        com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setJavaScriptEnabled(false));
        ScanPage page = ScanPage.open(desk.login(tab), kind);
        new ScanApp(desk.sandbox(), kind).of(enterprise).confirm(page.link());

        page.collectByDoubleClick();

        // The browser shows the answer to its second press: the login, or that the first one has used the code up.
        if (tab.url().startsWith(desk.sandbox())) {
            desk.business(tab, "construction").shouldGreet(owner.loginName());
        } else {
            page.shouldRefuse("已过期或已使用").refresh().shouldSay("waiting");
        }
        assertThat(admin.sessionCount(id(admin, owner))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("page")
    @Tag("R5")
    @Tag("R6")
    void aDoubleClickOnRegisteringOpensOneRegistration(Kind kind, Desk desk) {
        ScanApp app = new ScanApp(desk.sandbox(), kind).of(Enterprise.madeUp());
        ScanPage page = Handlers.scanned(desk, desk.page(), app).shouldOfferRegistration();

        page.tab().locator("#uc-scan-register").dblclick();

        new RegistrationPage(page.tab()).shouldOffer("next").press("next").agree();
    }

    @Test
    @Tag("page")
    @Tag("L2")
    @Tag("R1")
    @Tag("R5")
    void ofALicenceAndAUsbKeyOfOneEnterpriseAtOnceOneRegisters(
            Desk desk, Landscape landscape, Drawer drawer, CaAgent agent, Phone phone, Admin admin) throws Exception {
        Enterprise enterprise = Enterprise.madeUp();
        Person byKey = Person.madeUp();
        Person byLicence = Person.madeUp();
        agent.typePin("123456");
        drawer.issue(Drawer.ENTERPRISE_SM2, enterprise.name(), enterprise.uscc());
        try {
            drawer.plugOnly(Drawer.ENTERPRISE_SM2);
            // Headers that the test adds would go to the agent too, and make it refuse.
            com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
            desk.login(tab).ca().sign().press("uc-ca-register");
            Handlers.toConfirmation(tab, byKey, phone);
            ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
            CompletableFuture<Page> answer = new CompletableFuture<>();
            Runnable confirmation = visit.confirmation(visit.upToConfirmation(enterprise, byLicence), answer::complete);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(confirmation);

            new RegistrationPage(tab).press("confirm");

            sending.get(1, TimeUnit.MINUTES);
            PlaywrightAssertions.assertThat(tab.locator("[name=action][value=confirm]:not([aria-hidden])"))
                    .hasCount(0);
            boolean licenceWon = answer.get().document().selectFirst("[name=action][value=open]") != null;
            boolean keyWon = tab.locator("[name=action][value=open]").count() > 0;
            assertThat(keyWon).isNotEqualTo(licenceWon);
            String loser = keyWon ? answer.get().text() : tab.locator("main").innerText();
            assertThat(loser).contains("该单位已有账户");
            assertThat(admin.user(byKey.loginName()).isPresent()).isEqualTo(keyWon);
            assertThat(admin.user(byLicence.loginName()).isPresent()).isEqualTo(licenceWon);
        } finally {
            drawer.act(Drawer.ENTERPRISE_SM2, "reset");
        }
    }
}
