package org.usercenter.e2e.login;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldPostgres;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.FirstLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes in by each way, registers, or comes over from the old system: for products that run in another shape than usual. */
public abstract class EveryWayIn {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** With a PostgreSQL, and the turn of the agent. */
    protected abstract Landscape landscape();

    /** A tab without the headers of the others, which the agent on the PC would not understand. */
    private static com.microsoft.playwright.Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    @Test
    @Tag("R3")
    @Tag("L1")
    void aPersonRegistersAndLogsInByPassword() {
        Person person = landscape().people().registered();

        assertThat(landscape()
                        .people()
                        .signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
    }

    @Test
    @Tag("L5")
    void aPersonLogsInByMobileAndCode() {
        Person person = landscape().people().unpaused();
        SignIn signIn = landscape().people().signIn();
        int earlier = landscape().phone().messages(person.mobile()).size();

        Page asked = codeRequested(signIn, person);
        Page end = signIn.code(asked, person.mobile(), landscape().phone().codeAfter(person.mobile(), earlier));

        assertThat(end.loggedIn()).as(end.text()).isTrue();
    }

    /** The page after a code was sent, once the pause after an earlier one is over. */
    protected static Page codeRequested(SignIn signIn, Person person) {
        Deque<Page> asked = new ArrayDeque<>();
        Await.until("the pause after the registration is over", PATIENCE, PAUSE, () -> {
            asked.addLast(signIn.requestCode(signIn.smsTab(), person.mobile()));
            return asked.getLast().error("mobile").isEmpty();
        });
        return asked.getLast();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Tag("L3")
    @Tag("L7")
    void anEnterpriseRegistersAndLogsInByAScan(Kind kind) {
        Enterprise enterprise = Enterprise.madeUp();
        new ScanVisit(landscape(), kind).register(enterprise);

        Page end = new ScanVisit(landscape(), kind).logIn(enterprise);

        assertThat(end.loggedIn()).as(end.text()).isTrue();
    }

    @Test
    @Tag("L4")
    void aPersonLogsInByTheGuangdongPlatform() {
        Person person = landscape().people().registered();
        String uid = landscape().platforms().guangdongPerson(person, "L2");
        try (Desk desk = new Desk(landscape())) {
            desk.login().guangdong().as(uid).press("uc-broker-link");

            desk.business("construction").shouldGreet(person.loginName());
        }
    }

    @Test
    @Tag("L6")
    void aPersonLogsInByWechat() {
        Person person = landscape().people().registered();
        String user = "way-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 40), 36);
        try (Desk desk = new Desk(landscape())) {
            scan(desk.login().wechat(), user).press("uc-broker-bind-later");
            new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());
            new BrokerPage(desk.page()).press("uc-bind-broker-sure");
            desk.business("construction").shouldGreet(person.loginName()).logOut();

            scan(desk.login().wechat(), user);

            desk.business("construction").shouldGreet(person.loginName());
        }
    }

    private BrokerPage scan(WechatPage page, String user) {
        page.shown();
        landscape().platforms().phone("scan", user);
        landscape().platforms().phone("confirm", user);
        return new BrokerPage(page.tab());
    }

    @Test
    @Tag("L2")
    @Tag("R1")
    void anEnterpriseRegistersAndLogsInByItsKey() {
        Person handler = Person.madeUp();
        landscape().agent().typePin("123456");
        landscape().drawer().plugOnly(Drawer.ENTERPRISE_SM2);
        try (Desk desk = new Desk(landscape())) {
            com.microsoft.playwright.Page tab = tab(desk);
            desk.login(tab).ca().sign().press("uc-ca-register");
            RegistrationPage registration =
                    new RegistrationPage(tab).press("next").agree();
            registration.fillEnterprise(handler).press("next").shouldOffer("send");
            registration
                    .requestCode()
                    .verify(landscape().phone().code(handler.mobile()))
                    .shouldOffer("confirm");
            registration.press("confirm").shouldOffer("open").press("open");
            desk.business(tab, "construction").shouldGreet(handler.loginName()).logOut();

            desk.login(tab).ca().sign();

            desk.business(tab, "construction").shouldGreet(handler.loginName());
        }
    }

    @Test
    @Tag("P4")
    void aUserOfTheOldSystemComesOver() throws Exception {
        OldPostgres old = OldPostgres.create(landscape());
        Person person = Person.madeUp();
        landscape().admin().changeComponent("org.keycloak.storage.UserStorageProvider", old.settings());

        FirstLogin login = new FirstLogin(landscape())
                .upToConfirmation(old.person(), person, false)
                .confirm();

        assertThat(login.done()).as(login.page().text()).isTrue();
        assertThat(landscape()
                        .people()
                        .signIn()
                        .password(old.person().number(), person.password())
                        .loggedIn())
                .isTrue();
    }
}
