package org.usercenter.e2e.ca;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.UserCenter;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** An authority's responder that lets the server wait: nobody else must be short of connections to the database for it. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(93)
class CaSlownessIT {
    private static final String AUTHORITY = "demo-sm2";
    private static final String IN_USE = "agroal_active_count";

    /** Less than the server waits for a responder, which is 3 s. */
    private static final Duration WAITED_FOR = Duration.ofSeconds(2);

    @BeforeEach
    void aCertificateThatNobodyHasAskedAbout(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.act(Drawer.PERSON_SM2, "renew");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    @AfterEach
    void theKeyIsLeftAsItCame(Drawer drawer) {
        drawer.act(Drawer.PERSON_SM2, "reset");
    }

    private static Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    @Test
    void aLoginHoldsNoConnectionMeanwhile(Desk desk, Control control, UserCenter server) throws Exception {
        CaPage page = desk.login(tab(desk)).ca().shouldSay("found-1");

        assertThat(held(page, control, server)).isZero();
    }

    @Test
    @Tag("A3")
    void aBindingHoldsNoConnectionMeanwhile(Desk desk, Control control, UserCenter server) throws Exception {
        Page tab = tab(desk);
        tab.navigate(desk.accountAction("uc-bind-certificate"));
        new LoginPage(tab).logIn("zhang.wei", "Demo-2026!");
        CaPage page = new CaPage(tab).shouldSay("found-1");

        assertThat(held(page, control, server)).isZero();
    }

    /** Connections in use all the while that the responder is waited for; jobs in the background take some now and then. */
    private static double held(CaPage page, Control control, UserCenter server)
            throws IOException, InterruptedException {
        int before = control.revocationQuestions(AUTHORITY);
        control.nextRevocationAnswer(AUTHORITY, "slow");
        String address = page.tab().url();
        page.sign();
        Await.until(
                "the responder is asked",
                Duration.ofSeconds(30),
                () -> control.revocationQuestions(AUTHORITY) > before);
        Instant end = Instant.now().plus(WAITED_FOR);
        double least = server.figure(IN_USE);
        while (least > 0 && Instant.now().isBefore(end)) {
            least = Math.min(least, server.figure(IN_USE));
        }
        assertThat(page.tab().url()).as("the server still waits").isEqualTo(address);
        // Its second question would take the answer that is meant for the next test.
        page.tab()
                .waitForCondition(
                        () -> !page.tab().url().equals(address), new Page.WaitForConditionOptions().setTimeout(60_000));
        return least;
    }
}
