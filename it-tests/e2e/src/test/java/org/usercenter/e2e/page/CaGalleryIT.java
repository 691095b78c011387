package org.usercenter.e2e.page;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.AgentAnswers;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.CertificatesPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through every page that has to do with USB keys. */
@EndToEnd
@Tag("agent")
@Tag("page")
@Tag("L2")
@Order(67)
class CaGalleryIT {

    @BeforeEach
    void keysAreAsTheyCame(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.act(Drawer.ENTERPRISE_RSA, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
    }

    /** Without the header of the visitor's address, which the agent does not know. */
    private static Page tab(Desk desk, String language) {
        return desk.otherProfile(Visit.in(language).andThen(options -> options.setExtraHTTPHeaders(Map.of())));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void theKeysOfAnAccount(String language, View first, View second, Desk desk, Drawer drawer, Phone phone) {
        Page tab = tab(desk, language);
        Visit visit = new Visit(tab, language, first, second);
        Person person = Person.madeUp();
        drawer.issue(Drawer.PERSON_SM2, person.name(), person.idNumber());
        drawer.act(Drawer.ENTERPRISE_RSA, "plug");

        CaPage page = desk.login(tab).ca().shouldSay("found-n");
        visit.look("ca-list");
        drawer.act(Drawer.ENTERPRISE_RSA, "unplug");
        page.refresh().shouldSay("found-1").sign();
        tab.waitForSelector("#uc-ca-register");
        visit.look("ca-unknown-person");
        page.press("uc-ca-register");
        visit.look("register-start-proved");
        RegistrationPage registration = new RegistrationPage(tab).press("next").agree();
        visit.look("register-person-proved");
        tab.check("[name=documentLongTerm]");
        tab.fill("[name=mobile]", person.mobile());
        tab.fill("[name=username]", person.loginName());
        tab.fill("[name=password]", person.password());
        tab.fill("[name=password-confirm]", person.password());
        registration.press("next").shouldOffer("send").requestCode().verify(phone.code(person.mobile()));
        registration.shouldOffer("confirm");
        visit.look("register-verification-proved");
        registration.press("confirm").shouldOffer("open");
        visit.look("register-done-proved");
        registration.press("open");

        tab.navigate(desk.accountAction("uc-bind-certificate"));
        page.shouldSay("found-1");
        visit.look("ca-bound");
        CertificatesPage certificates = new CertificatesPage(tab).unbind();
        visit.look("ca-unbind");
        certificates.sure();
        visit.look("ca-unbound-done");
        certificates.done();

        tab.context().clearCookies();
        desk.login(tab).ca().sign();
        tab.waitForSelector("#uc-ca-bind-later");
        visit.look("ca-unbound");
        page.press("uc-ca-bind-later");
        visit.look("ca-bind-later");
        tab.locator("#uc-way-uc-password").click();
        new LoginPage(tab).logIn(person.loginName(), person.password());
        tab.waitForSelector("#uc-bind-sure");
        visit.look("ca-bind-confirm");
        page.press("uc-bind-sure");
        tab.waitForSelector("#uc-bind-done");
        visit.look("ca-bind-done");
        page.press("uc-bind-done");

        tab.context().clearCookies();
        drawer.act(Drawer.PERSON_SM2, "renew");
        desk.login(tab).ca().sign();
        tab.waitForSelector("#uc-ca-renew");
        visit.look("ca-renew");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void whatGoesWrongWithAKey(String language, View first, View second, Desk desk, Drawer drawer, CaAgent agent) {
        Page tab = tab(desk, language);
        Visit visit = new Visit(tab, language, first, second);
        drawer.plugOnly("none");

        CaPage page = desk.login(tab).ca().shouldSay("no-key");
        visit.look("ca-no-key");
        drawer.plugOnly(Drawer.PERSON_SM2);
        agent.typePin("654321");
        page.refresh().shouldSay("found-1").sign().shouldSay("agent.pin-wrong.left");
        visit.look("ca-pin-wrong");
        drawer.act(Drawer.PERSON_SM2, "lock");
        page.sign().shouldSay("agent.pin-locked");
        visit.look("ca-pin-locked");
        agent.typePin("123456");
        drawer.act(Drawer.PERSON_SM2, "unlock");
        drawer.act(Drawer.PERSON_SM2, "expire");
        page.refresh().shouldSay("found-1").sign();
        tab.waitForSelector(".uc-note.pf-m-danger:not(#uc-ca-state)");
        visit.look("ca-refused");
        tab.navigate(desk.server() + "/uc-ca/vendors");
        visit.look("ca-vendors");
        tab.locator("#uc-ca-agent").click();
        PlaywrightAssertions.assertThat(tab.locator("#uc-sum-0")).isVisible();
        visit.look("ca-agent");
        tab.navigate(desk.sandbox() + "/drawer");
        visit.look("sandbox-drawer");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void anEnterpriseRegistersByItsKey(
            String language, View first, View second, Desk desk, Drawer drawer, Control control) {
        Page tab = tab(desk, language);
        Visit visit = new Visit(tab, language, first, second);
        drawer.plugOnly(Drawer.ENTERPRISE_RSA);
        // That in the key is registered by other classes.
        String name = "图册测试有限公司" + System.nanoTime();
        drawer.issue(Drawer.ENTERPRISE_RSA, name, control.enterprise(name, "张三"));

        desk.login(tab).ca().sign().press("uc-ca-register");
        RegistrationPage registration = new RegistrationPage(tab).press("next");
        visit.look("register-agreement-enterprise");
        registration.agree();
        visit.look("register-enterprise");
        registration.press("next");
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("register-enterprise-refused");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW", "en, WIDE"})
    void aBrowserThatDoesNotLetThePageReachTheAgent(String language, View view, Desk desk) {
        Page tab = desk.outside("denied", Visit.in(language));
        Visit visit = new Visit(tab, language, view);

        desk.login(tab).ca().shouldSay("denied");
        visit.look("ca-denied");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW", "en, WIDE"})
    void aBrowserThatIsAboutToAsk(String language, View view, Desk desk) {
        Page tab = desk.outside("prompt", Visit.in(language));
        Desk.asFromElsewhere(tab);
        Visit visit = new Visit(tab, language, view);

        desk.login(tab).ca().shouldSay("explain");
        visit.look("ca-explain");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void anAgentThatCannotHelp(String language, View first, View second, Desk desk, CaAgent agent, Admin admin) {
        Page tab = tab(desk, language);
        Visit visit = new Visit(tab, language, first, second);

        CaPage page = desk.login(tab).ca().shouldSay("found-1");
        AgentAnswers answers = new AgentAnswers(tab);
        answers.give("/v1/sign", Map.of("code", "PIN_PAGE", "page", agent.address() + "/v1/pin/x", "handle", "h"));
        answers.keepWaiting("/v1/sign/result");
        tab.waitForPopup(page::sign).close();
        page.shouldSay("pin-page");
        visit.look("ca-pin-page");
        tab.reload();
        page.shouldSay("found-1");
        answers.give("/v1/certificates", Map.of("certificates", List.of(), "drivers", true, "failed", true));
        page.refresh().shouldSay("driver-failed");
        visit.look("ca-driver-failed");
        answers.give("/v1/info", Map.of("version", agent.version(), "protocol", 1, "drivers", false));
        page.refresh().shouldSay("no-driver");
        visit.look("ca-no-driver");
        answers.refuseTheSite();
        page.refresh().shouldSay("not-allowed");
        visit.look("ca-not-allowed");
        tab.unrouteAll();
        try (Admin.Undo nowhere = admin.configure("uc-browser", "uc-ca", Map.of("agent-ports", "1"))) {
            tab.reload();
            page.shouldSay("absent");
            visit.look("ca-absent");
        }

        assertThat(visit.faults()).isEmpty();
    }
}
