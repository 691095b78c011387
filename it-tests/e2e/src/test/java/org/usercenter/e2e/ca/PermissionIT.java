package org.usercenter.e2e.ca;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

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
}
