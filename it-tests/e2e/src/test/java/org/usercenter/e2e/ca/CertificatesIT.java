package org.usercenter.e2e.ca;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.CertificatesPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RecoveryPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Somebody registers by a personal key, and keeps the certificates of the account; each step goes on from the last. */
@EndToEnd
@Tag("agent")
@Tag("A3")
@Tag("page")
@Order(94)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CertificatesIT {
    private static final Person PERSON = Person.madeUp();

    @BeforeEach
    void theKeyIsIssuedToThePerson(Drawer drawer, CaAgent agent, Control control) {
        control.smsLimits(false);
        agent.typePin("123456");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    private static Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    private static CertificatesPage certificates(Desk desk) {
        Page tab = tab(desk);
        desk.login(tab).logIn(PERSON.loginName(), PERSON.password());
        desk.business(tab, "construction").shouldGreet(PERSON.loginName());
        tab.navigate(desk.accountAction("uc-bind-certificate"));
        new CaPage(tab).shouldSay("found-1");
        return new CertificatesPage(tab);
    }

    @Test
    @Order(1)
    @Tag("R1")
    void anUnknownPersonRegistersByTheKeyAndIsCertified(Desk desk, Drawer drawer, Phone phone) {
        drawer.issue(Drawer.PERSON_SM2, PERSON.name(), PERSON.idNumber());
        Page tab = tab(desk);
        desk.login(tab).ca().sign().press("uc-ca-register");
        RegistrationPage page = new RegistrationPage(tab).press("next").agree();
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText(PERSON.name());
        tab.check("[name=documentLongTerm]");
        tab.fill("[name=mobile]", PERSON.mobile());
        tab.fill("[name=username]", PERSON.loginName());
        tab.fill("[name=password]", PERSON.password());
        tab.fill("[name=password-confirm]", PERSON.password());
        page.press("next").shouldOffer("send").requestCode().verify(phone.code(PERSON.mobile()));

        page.shouldOffer("confirm").press("confirm").shouldOffer("open");
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("3 级");
        page.press("open");

        desk.business(tab, "construction").shouldGreet(PERSON.loginName());
    }

    @Test
    @Order(2)
    void theKeyThatRegisteredIsBound(Desk desk) {
        CertificatesPage page = certificates(desk);

        PlaywrightAssertions.assertThat(page.bound()).hasCount(1);
        PlaywrightAssertions.assertThat(page.bound()).containsText(PERSON.name());
        PlaywrightAssertions.assertThat(page.bound()).containsText("SM2");
    }

    @Test
    @Order(3)
    void aCertificateIsUnboundOnlyAfterAConfirmation(Desk desk) {
        CertificatesPage page = certificates(desk).unbind();
        PlaywrightAssertions.assertThat(page.tab().locator("main")).containsText(PERSON.name());

        page.back();

        PlaywrightAssertions.assertThat(page.bound()).hasCount(1);
    }

    @Test
    @Order(4)
    void anUnboundCertificateNoLongerLogsInAndItsOwnerIsTold(Desk desk, Phone phone) {
        int told = notices(phone);
        CertificatesPage page = certificates(desk).unbind().sure();
        PlaywrightAssertions.assertThat(page.bound()).hasCount(0);

        page.done();

        desk.login(tab(desk)).ca().sign().press("uc-ca-bind-later");
        shouldHaveBeenTold(phone, told);
    }

    private static int notices(Phone phone) {
        return (int) phone.messages(PERSON.mobile()).stream()
                .filter(message -> message.path("text").asText().contains("绑定或解绑了数字证书"))
                .count();
    }

    private static void shouldHaveBeenTold(Phone phone, int before) {
        Await.until("the owner is told", Duration.ofSeconds(60), () -> notices(phone) > before);
    }

    @Test
    @Order(5)
    void aProofBindsItAgainAndItsOwnerIsTold(Desk desk, Phone phone) {
        int told = notices(phone);
        CertificatesPage page = certificates(desk);

        new CaPage(page.tab()).sign();

        PlaywrightAssertions.assertThat(page.bound()).hasCount(1);
        page.done();
        page.tab().waitForURL(Pattern.compile("/business/construction"));
        shouldHaveBeenTold(phone, told);
    }

    @Test
    @Order(6)
    void aFurtherCertificateOfTheHolderIsNoWayInUntilItIsBound(Desk desk, Drawer drawer, Phone phone) {
        CertificatesPage page = certificates(desk).unbind().sure();
        PlaywrightAssertions.assertThat(page.bound()).hasCount(0);
        drawer.act(Drawer.PERSON_SM2, "renew");
        page.done();
        page = certificates(desk);
        new CaPage(page.tab()).sign();
        PlaywrightAssertions.assertThat(page.bound()).hasCount(1);

        // A third one, while the second is good: the same key is a renewal.
        drawer.act(Drawer.PERSON_SM2, "renew");

        // Three notices of what was done up to here are on their way.
        Await.until("earlier notices arrive", Duration.ofSeconds(60), () -> notices(phone) >= 4);
        int told = notices(phone);
        desk.login(tab(desk)).ca().sign().press("uc-ca-renew");
        shouldHaveBeenTold(phone, told);
    }

    @Test
    @Order(7)
    @Tag("A4")
    void whoHasShownTheKeyNeedsNoPasswordToBindAnotherMobile(Desk desk, Phone phone) {
        String fresh = Person.madeUp().mobile();
        Page tab = tab(desk);
        tab.navigate(desk.accountAction("uc-bind-mobile"));

        new LoginPage(tab).ca().sign();

        RecoveryPage page = new RecoveryPage(tab).shouldOffer("uc-contact-bind");
        page.fill("mobile", fresh).send().fill("code", phone.codeAfter(fresh, 0));
        page.press("uc-contact-bind");
        tab.waitForURL("**/business/construction/callback*");
        Await.until("the old mobile is told", Duration.ofSeconds(60), () -> phone.messages(PERSON.mobile()).stream()
                .anyMatch(message -> message.path("text").asText().contains("手机或邮箱")));
    }

    @Test
    @Order(8)
    void aCertificateOfSomebodyElseIsNotBound(Desk desk, Drawer drawer) {
        Person other = Person.madeUp();
        drawer.issue(Drawer.PERSON_SM2, other.name(), other.idNumber());
        CertificatesPage page = certificates(desk);

        new CaPage(page.tab()).sign().shouldRefuse("不一致");

        PlaywrightAssertions.assertThat(page.bound()).hasCount(2);
        drawer.act(Drawer.PERSON_SM2, "reset");
    }
}
