package org.usercenter.e2e.ca;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AgentAnswers;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Chromium's Local Network Access: whether a page may reach the agent depends on where the page came from. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(92)
class PermissionIT {
    @BeforeEach
    void onePersonsKeyIsPluggedIn(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    @Test
    void aPageOfThisPcReachesTheAgentUnasked(Desk desk) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));

        desk.login(tab).ca().shouldSay("found-1");
    }

    @Test
    void aPublicPageReachesTheAgentOnceItIsAllowedTo(Desk desk) {
        Page tab = desk.outside("granted");

        desk.login(tab).ca().shouldSay("found-1").sign().press("uc-ca-again");
    }

    @Test
    void aPublicPageExplainsBeforeTheBrowserAsks(Desk desk) {
        Page tab = desk.outside("prompt");
        Desk.asFromElsewhere(tab);

        CaPage page = desk.login(tab).ca().shouldSay("explain");

        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-state")).containsText("选择“允许”");
        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-connect")).isVisible();
        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-fallback")).isVisible();
    }

    @Test
    void aPublicPageThatIsRefusedSaysHowToAllowIt(Desk desk) {
        Page tab = desk.outside("denied");

        CaPage page = desk.login(tab).ca().shouldSay("denied");

        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-state")).containsText("已禁止");
    }

    @Test
    void aPublicPageThatIsRefusedGoesThroughTheAgentsOwnPage(Desk desk) {
        Page tab = desk.outside("denied");
        CaPage page = desk.login(tab).ca().shouldSay("denied");

        page.tab().locator("#uc-ca-fallback button").click();
        page.tab().locator("button[value=sign]").click();

        page.press("uc-ca-again");
    }

    @Test
    void whateverAnswersOnTheAgentsPortLeadsToNoOtherSite(Desk desk, CaAgent agent) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        CaPage page = desk.login(tab).ca().shouldSay("found-1");
        new AgentAnswers(tab)
                .give("/v1/sign", Map.of("code", "PIN_PAGE", "page", desk.sandbox() + "/pin", "handle", "h"));

        page.sign().shouldSay("agent.driver-failed");

        PlaywrightAssertions.assertThat(tab.locator("#uc-ca-state a")).hasCount(0);
        assertThat(tab.context().pages()).hasSize(1);
    }

    @Test
    void theAgentsOwnPageForThePinIsOpened(Desk desk, CaAgent agent) {
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        CaPage page = desk.login(tab).ca().shouldSay("found-1");
        String pin = agent.address() + "/v1/pin/x";
        new AgentAnswers(tab)
                .give("/v1/sign", Map.of("code", "PIN_PAGE", "page", pin, "handle", "h"))
                .keepWaiting("/v1/sign/result");

        Page opened = tab.waitForPopup(page::sign);

        page.shouldSay("pin-page");
        PlaywrightAssertions.assertThat(opened).hasURL(pin);
        PlaywrightAssertions.assertThat(tab.locator("#uc-ca-state a")).hasAttribute("href", pin);
    }
}
