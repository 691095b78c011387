package org.usercenter.e2e.ca;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Display;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;

import com.microsoft.playwright.Page;

/** The PIN is typed into the agent's own window, while the page waits. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(93)
class PinWindowIT {
    private final Display display = Display.open();
    private CaAgent agent;
    private Admin.Undo port;
    private Page tab;

    @BeforeEach
    void thePageTalksToAnAgentWithAWindow(Landscape landscape, Desk desk, Admin admin, Drawer drawer) {
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
        agent = landscape.agentWithWindow(display);
        port = admin.configure("uc-browser", "uc-ca", Map.of("agent-ports", agent.port()));
        tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    @AfterEach
    void endsTheAgent(Drawer drawer) throws IOException {
        port.close();
        agent.close();
        display.close();
        drawer.act(Drawer.PERSON_SM2, "reset");
    }

    @Test
    void aPinTypedThereProvesTheCertificate(Desk desk) {
        CaPage page = desk.login(tab).ca().sign().shouldSay("pin");

        display.awaitPinWindow().type("123456").press("Return");

        page.press("uc-ca-again");
    }

    @Test
    void aKeyPulledOutBeforeThePinIsTypedIsToldOf(Desk desk, Drawer drawer) {
        CaPage page = desk.login(tab).ca().sign().shouldSay("pin");
        display.awaitPinWindow().type("123456");
        drawer.act(Drawer.PERSON_SM2, "unplug");

        display.press("Return");

        page.shouldSay("agent.removed");
    }

    @Test
    void aWindowClosedIsToldOfAndCanBeOpenedAgain(Desk desk) {
        CaPage page = desk.login(tab).ca().sign().shouldSay("pin");
        display.awaitPinWindow().press("Escape");
        page.shouldSay("agent.cancelled");

        page.tab().locator("#uc-ca-sign").click();
        display.awaitPinWindow().type("123456").press("Return");

        page.press("uc-ca-again");
    }
}
