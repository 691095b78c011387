package org.usercenter.e2e.ca;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** The keys of the drawer are few, so what one test registers the next ones log in with. */
@EndToEnd
@Tag("agent")
@Tag("L2")
@Tag("page")
@Order(90)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaLoginIT {
    private static final Person HANDLER = Person.madeUp();

    @BeforeEach
    void keysAreAsTheyCame(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        for (String key : java.util.List.of(Drawer.ENTERPRISE_SM2, Drawer.ENTERPRISE_RSA, Drawer.PERSON_SM2)) {
            drawer.act(key, "reset");
        }
    }

    /** Headers that the test adds would go to the agent too, and make it refuse. */
    private static Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    @AfterEach
    void keysAreLeftAsTheyCame(Drawer drawer) {
        drawer.act(Drawer.ENTERPRISE_SM2, "reset");
    }

    @Test
    @Order(1)
    @Tag("R1")
    void anUnknownEnterpriseRegistersByItsKeyAndIsCertified(Desk desk, Drawer drawer, Phone phone, Admin admin) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);

        desk.login(tab).ca().sign().press("uc-ca-register");
        new RegistrationPage(tab).press("next").agree();
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("91440300MA5TEXT03E");
        new RegistrationPage(tab).fillEnterprise(HANDLER).press("next").shouldOffer("send");
        new RegistrationPage(tab)
                .requestCode()
                .verify(phone.code(HANDLER.mobile()))
                .shouldOffer("confirm");
        new RegistrationPage(tab).press("confirm").shouldOffer("open");
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("3");
        new RegistrationPage(tab).press("open");

        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
        assertThat(admin.user(HANDLER.loginName())).isPresent();
    }

    @Test
    @Order(2)
    void theBoundKeyLogsIn(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);

        desk.login(tab).ca().shouldSay("found-1").sign();

        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
    }

    @Test
    @Order(3)
    void anotherKeyOfTheEnterpriseMustBeBoundAfterAnotherLogin(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_RSA);
        CaPage page = desk.login(tab).ca().sign().press("uc-ca-bind-later");

        page.tab().locator("#uc-way-uc-password").click();
        new org.usercenter.e2e.browser.LoginPage(page.tab()).logIn(HANDLER.loginName(), HANDLER.password());
        page.press("uc-bind-sure").press("uc-bind-done");
        desk.business(tab, "construction").shouldGreet(HANDLER.loginName()).logOut();

        desk.login(tab).ca().sign();
        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
    }

    @Test
    @Order(4)
    void aRenewedCertificateIsBoundAfterAConfirmation(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        drawer.act(Drawer.ENTERPRISE_SM2, "renew");

        desk.login(tab).ca().sign().press("uc-ca-renew");

        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
    }

    @Test
    @Order(5)
    void aWrongPinTellsTheTriesLeft(Desk desk, Drawer drawer, CaAgent agent) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        agent.typePin("654321");

        CaPage page = desk.login(tab).ca().sign().shouldSay("agent.pin-wrong.left");

        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-state")).containsText("5");
        agent.typePin("123456");
        page.sign();
        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
    }

    @Test
    @Order(6)
    void aLockedKeyIsToldOf(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        drawer.act(Drawer.ENTERPRISE_SM2, "lock");

        desk.login(tab).ca().sign().shouldSay("agent.pin-locked");
    }

    @Test
    @Order(7)
    void aKeyPulledOutIsReadAgainWhenItIsBack(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly("none");
        CaPage page = desk.login(tab).ca().shouldSay("no-key");

        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        page.refresh().shouldSay("found-1").sign();

        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
    }

    @Test
    @Order(8)
    void aRevokedCertificateIsRefusedWithTheHotline(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.act(Drawer.PERSON_SM2, "revoke");

        CaPage page = desk.login(tab).ca().sign();

        page.shouldRefuse("吊销");
        PlaywrightAssertions.assertThat(page.tab().locator("main")).containsText("400-000-0000");
    }

    @Test
    @Order(9)
    void anExpiredCertificateIsRefused(Desk desk, Drawer drawer) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.act(Drawer.PERSON_SM2, "expire");

        desk.login(tab).ca().sign().shouldRefuse("过期");
    }

    @Test
    @Order(10)
    void withoutAnAgentThePageSaysWhatToDo(Desk desk, Admin admin) {
        Page tab = tab(desk);
        try (Admin.Undo nowhere = admin.configure("uc-browser", "uc-ca", Map.of("agent-ports", "1"))) {
            desk.login(tab).ca().shouldSay("absent");
        }
    }

    @Test
    @Order(11)
    void theFallbackGoesThroughTheAgentsOwnPage(Desk desk, Drawer drawer, Admin admin) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        CaPage page = desk.login(tab).ca().shouldSay("found-1");
        page.tab().evaluate("document.getElementById('uc-ca-fallback').hidden = false");
        page.tab().locator("#uc-ca-fallback button").click();

        page.tab().locator("button[value=sign]").click();

        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
    }
}
