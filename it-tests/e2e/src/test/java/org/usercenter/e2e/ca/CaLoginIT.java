package org.usercenter.e2e.ca;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.WrongPasswords;

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
    private static final String USCC = "91440300MA5TEXT03E";

    /** What the button of a renewal would send. */
    private static final String RENEW =
            """
            async () => (await fetch(document.querySelector("form.uc-form").action, { method: "POST",
                body: new URLSearchParams({ action: "renew" }) })).text()""";

    @BeforeEach
    void keysAreAsTheyCame(Drawer drawer, CaAgent agent, Control control) {
        control.smsLimits(false);
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
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText(USCC);
        new RegistrationPage(tab).fillEnterprise(HANDLER).press("next").shouldOffer("send");
        new RegistrationPage(tab)
                .requestCode()
                .verify(phone.code(HANDLER.mobile()))
                .shouldOffer("confirm");
        new RegistrationPage(tab).press("confirm").shouldOffer("open");
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("3 级");
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
        new LoginPage(page.tab()).logIn(HANDLER.loginName(), HANDLER.password());
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
        // A new one: of that which others used, the server may still know that it was good.
        drawer.act(Drawer.PERSON_SM2, "renew");
        drawer.act(Drawer.PERSON_SM2, "revoke");

        CaPage page = desk.login(tab).ca().sign();

        page.shouldRefuse("吊销");
        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-vendor")).containsText("400-000-0000");
        PlaywrightAssertions.assertThat(page.tab().locator("#uc-ca-vendor a"))
                .hasAttribute("href", Pattern.compile("https?://.+"));
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

    @Test
    @Order(12)
    void theListShowsTheHolderWithAMaskedNumber(Desk desk, Drawer drawer) {
        drawer.plugOnly(Drawer.PERSON_SM2);

        CaPage page = desk.login(tab(desk)).ca().shouldSay("found-1");

        PlaywrightAssertions.assertThat(page.certificates()).containsText("张伟");
        PlaywrightAssertions.assertThat(page.certificates()).containsText("••••");
        assertThat(page.tab().content()).doesNotContain("110108197909123314");
    }

    /** Nearly every authority makes a new key when it renews; to the server the certificate ends within its window. */
    @Test
    @Order(13)
    void aNewKeyOfTheEnterpriseIsNoWayInUntilTheAccountIsProved(Desk desk, Drawer drawer, Admin admin, Phone phone) {
        Page tab = tab(desk);
        drawer.act(Drawer.ENTERPRISE_SM2, "rekey");
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        int told = notices(phone);
        try (Admin.Undo soon = admin.configure("uc-browser", "uc-ca", Map.of("renewal-days", "4000"))) {
            CaPage page = desk.login(tab).ca().sign();
            PlaywrightAssertions.assertThat(tab.locator("#uc-ca-account")).containsText("*");
            PlaywrightAssertions.assertThat(tab.locator("#uc-ca-renew")).hasCount(0);
            assertThat(tab.evaluate(RENEW)).asString().doesNotContain("fact-who");

            desk.login(tab).ca().sign().press("uc-ca-bind-later");
            page.tab().locator("#uc-way-uc-password").click();
            new LoginPage(page.tab()).logIn(HANDLER.loginName(), HANDLER.password());
            page.press("uc-bind-sure");
            PlaywrightAssertions.assertThat(tab.locator(".uc-bound:has-text('已更新')"))
                    .not()
                    .hasCount(0);
            page.press("uc-bind-done");
            desk.business(tab, "construction").shouldGreet(HANDLER.loginName()).logOut();
        }

        desk.login(tab).ca().sign();
        desk.business(tab, "construction").shouldGreet(HANDLER.loginName());
        Await.until("the owner is told", Duration.ofSeconds(60), () -> notices(phone) > told);
    }

    private static int notices(Phone phone) {
        return (int) phone.messages(HANDLER.mobile()).stream()
                .filter(message -> message.path("text").asText().contains("绑定"))
                .count();
    }

    @Test
    @Order(14)
    void aDisabledAccountIsToldSoAndGetsNoSession(Desk desk, Drawer drawer, Admin admin) {
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        String owner = owner(admin);
        int sessions = admin.sessionCount(owner);
        admin.call("PUT", "/users/" + owner, Map.of("enabled", false));
        try {
            desk.login(tab(desk)).ca().sign().shouldRefuse("该账户已停用");

            assertThat(admin.sessionCount(owner)).isLessThanOrEqualTo(sessions);
            assertThat(lastError(admin, owner)).isEqualTo("user_disabled");
        } finally {
            admin.call("PUT", "/users/" + owner, Map.of("enabled", true));
        }
    }

    @Test
    @Order(15)
    void aLockedAccountIsToldSoAndGetsNoSession(Desk desk, Drawer drawer, Admin admin, People people) {
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        String owner = owner(admin);
        int sessions = admin.sessionCount(owner);
        WrongPasswords attempts = new WrongPasswords(admin, owner);
        SignIn signIn = people.signIn();
        attempts.lock(signIn.open(), before -> signIn.password(before, HANDLER.loginName(), "Wrong-1234"));
        try {
            desk.login(tab(desk)).ca().sign().shouldRefuse("暂时锁定");

            assertThat(admin.sessionCount(owner)).isLessThanOrEqualTo(sessions);
            assertThat(lastError(admin, owner)).isEqualTo("user_temporarily_disabled");
        } finally {
            attempts.unlock();
        }
    }

    @Test
    @Order(16)
    void theAccountOfASuspendedEnterpriseIsToldSoAndGetsNoSession(Desk desk, Drawer drawer, Admin admin) {
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        int sessions = admin.sessionCount(owner(admin));

        Page tab = tab(desk);
        new Business(admin).suspend(USCC, "串通投标调查");
        try {
            desk.login(tab).ca().sign();

            PlaywrightAssertions.assertThat(tab.locator("main")).containsText("该企业已被暂停使用");
            assertThat(admin.sessionCount(owner(admin))).isLessThanOrEqualTo(sessions);
        } finally {
            new Business(admin).resume(USCC);
        }
    }

    @Test
    @Order(17)
    void aSourceThatProvesTooOftenIsRefusedForAWhile(Desk desk, Drawer drawer, Admin admin) {
        drawer.plugOnly(Drawer.PERSON_SM2);
        Page tab = tab(desk);
        desk.login(tab).ca().sign().press("uc-ca-again");

        try (Admin.Undo few = admin.configure("uc-browser", "uc-ca", Map.of("proofs-per-source", "1"))) {
            new CaPage(tab).sign().shouldRefuse("操作过于频繁");
        }
    }

    private static String owner(Admin admin) {
        return admin.user(HANDLER.loginName()).orElseThrow().path("id").asText();
    }

    private static String lastError(Admin admin, String userId) {
        return admin.get("/events?type=LOGIN_ERROR&max=1&user=" + userId)
                .path(0)
                .path("error")
                .asText();
    }
}
