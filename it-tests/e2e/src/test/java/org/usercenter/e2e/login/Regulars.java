package org.usercenter.e2e.login;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** People whom the product gets to know by one way of logging in (登录方式) each, and who come back by it. */
public final class Regulars {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String SYSTEM = "construction";
    private static final String PIN = "123456";

    private final Landscape landscape;

    /** One of them. */
    @FunctionalInterface
    public interface Regular {
        /**
         * Logs in to a business system in a browser that holds no session.
         *
         * @throws AssertionError when it is not let in
         */
        void comesIn();
    }

    /** The landscape has the turn of the agent when somebody comes by a key. */
    public Regulars(Landscape landscape) {
        this.landscape = landscape;
    }

    /** One for each way. */
    public List<Regular> all() {
        return List.of(
                byPassword(),
                byCode(),
                byScan(Kind.LICENCE),
                byScan(Kind.SHARED_CA),
                byGuangdong(),
                byWechat(),
                byKey());
    }

    /** A person who has registered. */
    public Regular byPassword() {
        Person person = landscape.people().registered();
        return () -> assertThat(landscape
                        .people()
                        .signIn()
                        .password(person.loginName(), person.password())
                        .loggedIn())
                .isTrue();
    }

    /** The same, by the mobile of the registration. */
    public Regular byCode() {
        Person person = landscape.people().unpaused();
        return () -> {
            SignIn signIn = landscape.people().signIn();
            int earlier = landscape.phone().messages(person.mobile()).size();
            Page asked = codeRequested(signIn, person);
            Page end = signIn.code(asked, person.mobile(), landscape.phone().codeAfter(person.mobile(), earlier));
            assertThat(end.loggedIn()).as(end.text()).isTrue();
        };
    }

    /** The page after a code was sent, once the pause after an earlier one is over. */
    public static Page codeRequested(SignIn signIn, Person person) {
        Deque<Page> asked = new ArrayDeque<>();
        Await.until("the pause after the registration is over", PATIENCE, PAUSE, () -> {
            asked.addLast(signIn.requestCode(signIn.smsTab(), person.mobile()));
            return asked.getLast().error("mobile").isEmpty();
        });
        return asked.getLast();
    }

    /** An enterprise that has registered by it. */
    public Regular byScan(Kind kind) {
        Enterprise enterprise = Enterprise.madeUp();
        new ScanVisit(landscape, kind).register(enterprise);
        return () -> {
            Page end = new ScanVisit(landscape, kind).logIn(enterprise);
            assertThat(end.loggedIn()).as(end.text()).isTrue();
        };
    }

    /** A person whose account was linked when coming from there. */
    public Regular byGuangdong() {
        Person person = landscape.people().registered();
        String uid = landscape.platforms().guangdongPerson(person, "L2");
        try (Desk desk = new Desk(landscape)) {
            desk.login().guangdong().as(uid).press("uc-broker-link");
            desk.business(SYSTEM).shouldGreet(person.loginName());
        }
        return () -> {
            try (Desk desk = new Desk(landscape)) {
                desk.login().guangdong().as(uid).sayThatItIsMe();
                desk.business(SYSTEM).shouldGreet(person.loginName());
            }
        };
    }

    /** A person who has bound it with the password. */
    public Regular byWechat() {
        Person person = landscape.people().registered();
        String user = "way-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 40), 36);
        try (Desk desk = new Desk(landscape)) {
            scan(desk.login().wechat(), user).press("uc-broker-bind-later");
            new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());
            new BrokerPage(desk.page()).press("uc-bind-broker-sure");
            desk.business(SYSTEM).shouldGreet(person.loginName());
        }
        return () -> {
            try (Desk desk = new Desk(landscape)) {
                scan(desk.login().wechat(), user);
                desk.business(SYSTEM).shouldGreet(person.loginName());
            }
        };
    }

    private BrokerPage scan(WechatPage page, String user) {
        page.shown();
        landscape.platforms().phone("scan", user);
        landscape.platforms().phone("confirm", user);
        return new BrokerPage(page.tab());
    }

    /** An enterprise that has registered by the key in the drawer; one for each server. */
    public Regular byKey() {
        Person handler = Person.madeUp();
        try (Desk desk = new Desk(landscape)) {
            com.microsoft.playwright.Page tab = withKey(desk);
            desk.login(tab).ca().sign().press("uc-ca-register");
            RegistrationPage registration =
                    new RegistrationPage(tab).press("next").agree();
            registration.fillEnterprise(handler).press("next").shouldOffer("send");
            registration
                    .requestCode()
                    .verify(landscape.phone().code(handler.mobile()))
                    .shouldOffer("confirm");
            registration.press("confirm").shouldOffer("open").press("open");
            desk.business(tab, SYSTEM).shouldGreet(handler.loginName());
        }
        return () -> {
            try (Desk desk = new Desk(landscape)) {
                com.microsoft.playwright.Page tab = withKey(desk);
                desk.login(tab).ca().sign();
                desk.business(tab, SYSTEM).shouldGreet(handler.loginName());
            }
        };
    }

    /** A tab without the headers of the others, which the agent on the PC would not understand. */
    private com.microsoft.playwright.Page withKey(Desk desk) {
        landscape.agent().typePin(PIN);
        landscape.drawer().plugOnly(Drawer.ENTERPRISE_SM2);
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }
}
