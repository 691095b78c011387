package org.usercenter.e2e.business;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.CertificatesPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A role that accepts certain ways of login, and somebody who has come by another one. */
@EndToEnd
@Tag("agent")
@Tag("page")
@Tag("B3")
@Order(97)
class StepUpIT {
    private static final String STOP = "请换一种方式登录";

    /** Main account of an enterprise with the role. */
    private static Person viewer(Landscape landscape, Business business, Enterprise enterprise) {
        Person owner = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        business.give(business.enterprise(enterprise.uscc()), "land", "viewer");
        return owner;
    }

    /** Logged in to another system by password. */
    private static BusinessLogin inside(Landscape landscape, People people, Person person) {
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        assertThat(construction.enter(person.loginName(), person.password()).loggedIn())
                .isTrue();
        return construction;
    }

    /** Another enterprise's proof is refused; with one's own the login goes on where it was. */
    private static Page afterAnotherEnterprise(BusinessLogin land, ScanVisit phone, Page code, Enterprise own) {
        Page foreign = phone.collected(phone.confirmed(code, Enterprise.madeUp()));
        assertThat(foreign.loggedIn()).isFalse();
        assertThat(foreign.errors()).contains("不是当前登录的账户");
        Page inside = phone.collected(phone.confirmed(land.submit(foreign, "action", "refresh"), own));
        assertThat(inside.loggedIn()).as(inside.text()).isTrue();
        assertThat(inside.uri().getQuery()).contains("state=before-step-up");
        return inside;
    }

    @Test
    @Tag("L3")
    void theLicenceOfTheSameEnterpriseOpensTheWayAndThatOfAnotherDoesNot(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Enterprise own = Enterprise.madeUp();
        Person owner = viewer(landscape, business, own);
        BusinessLogin construction = inside(landscape, people, owner);
        BusinessLogin land = construction.at("land");
        ScanVisit phone = new ScanVisit(landscape, Kind.LICENCE, land.visitor());
        try (Admin.Undo licenceOnly = business.changeRole("land", "viewer", "uc.ways", "elicence")) {
            Page stop = land.open("state", "before-step-up", "nonce", "of-before");
            assertThat(stop.text()).contains(STOP);
            Page code = land.stepUp(stop, "elicence");

            Page inside = afterAnotherEnterprise(land, phone, code, own);

            JsonNode tokens = land.tokens(inside);
            assertThat(BusinessLogin.claims(tokens, "id_token").path("nonce").asText())
                    .isEqualTo("of-before");
            assertThat(BusinessLogin.claims(tokens).path("login_way").asText()).isEqualTo("elicence");
            assertThat(BusinessLogin.claims(tokens).path("business_roles")).hasToString("[\"viewer\"]");
            assertThat(admin.sessionCount(business.user(owner.loginName())))
                    .as("within one session")
                    .isEqualTo(1);

            Page again = construction.submit(construction.open("prompt", "login"), "password", owner.password());
            assertThat(again.loggedIn()).as(again.text()).isTrue();
            JsonNode later = land.refresh(tokens);
            assertThat(BusinessLogin.claims(later).path("login_way").asText())
                    .as("the latest login of the session")
                    .isEqualTo("password");
            assertThat(BusinessLogin.claims(later).path("business_roles"))
                    .as("what was shown before still counts")
                    .hasToString("[\"viewer\"]");
        }
    }

    @Test
    @Tag("L7")
    void theSharedCaOfTheSameEnterpriseOpensTheWayAndThatOfAnotherDoesNot(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Enterprise own = Enterprise.madeUp();
        Person owner = viewer(landscape, business, own);
        BusinessLogin construction = inside(landscape, people, owner);
        BusinessLogin land = construction.at("land");
        ScanVisit phone = new ScanVisit(landscape, Kind.SHARED_CA, land.visitor());
        try (Admin.Undo sharedOnly = business.changeRole("land", "viewer", "uc.ways", "sharedca")) {
            Page code = land.stepUp(land.open("state", "before-step-up"), "sharedca");

            Page inside = afterAnotherEnterprise(land, phone, code, own);

            assertThat(BusinessLogin.claims(land.tokens(inside))
                            .path("login_way")
                            .asText())
                    .isEqualTo("sharedca");
        }
    }

    @Test
    @Tag("L4")
    void theGuangdongAccountOfTheSamePersonOpensTheWayAndThatOfAnotherDoesNot(
            Landscape landscape, People people, Admin admin, Platforms platforms) {
        Business business = new Business(admin);
        Person person = people.registered();
        Person other = people.registered();
        String own = linked(landscape, people, platforms, person);
        String foreign = linked(landscape, people, platforms, other);
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        construction.enter(person.loginName(), person.password());
        int sessions = admin.sessionCount(business.user(person.loginName()));
        BusinessLogin land = construction.at("land");
        SignIn browser = new SignIn(landscape, land.visitor());
        try (Admin.Undo platformOnly = business.changeRole("land", "viewer", "uc.ways", "guangdong")) {
            Page login = land.stepUp(land.open("state", "before-step-up"), "guangdong");
            assertThat(login.document().select("a#uc-wanted-go").attr("abs:href"))
                    .as("the way that is wanted stands out")
                    .isEqualTo(login.document().select("a#uc-way-guangdong").attr("abs:href"))
                    .isNotEmpty();

            Page refused = browser.guangdong(login, foreign);
            assertThat(refused.loggedIn()).isFalse();
            assertThat(refused.text()).contains("没有绑定当前登录的账户");
            Page inside = browser.guangdong(refused, own);

            assertThat(inside.loggedIn()).as(inside.text()).isTrue();
            assertThat(inside.uri().getQuery()).contains("state=before-step-up");
            JsonNode claims = BusinessLogin.claims(land.tokens(inside));
            assertThat(claims.path("login_way").asText()).isEqualTo("guangdong");
            assertThat(claims.path("business_roles")).hasToString("[\"viewer\"]");
            assertThat(admin.sessionCount(business.user(person.loginName())))
                    .as("within the session")
                    .isEqualTo(sessions);
        }
    }

    @Test
    @Tag("L4")
    void whoseAccountIsNotBoundToThePlatformIsToldSoAndGetsBack(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        construction.enter(person.loginName(), person.password());
        BusinessLogin land = construction.at("land");
        try (Admin.Undo platformOnly = business.changeRole("land", "viewer", "uc.ways", "guangdong")) {
            Page login = land.stepUp(land.open("state", "unbound"), "guangdong");

            assertThat(login.document().selectFirst("#uc-wanted-unbound")).isNotNull();
            Page left = land.submit(login, "leave", "true");

            assertThat(left.uri().getQuery()).contains("error=access_denied", "state=unbound");
            assertThat(construction.open().loggedIn()).isTrue();
        }
    }

    /** The id of an account of the Guangdong platform that is bound to the person's. */
    private static String linked(Landscape landscape, People people, Platforms platforms, Person person) {
        String uid = platforms.guangdongPerson(person, "L2");
        Visitor visitor = people.visitor();
        Page confirm = new SignIn(landscape, visitor).guangdong(uid);
        Page in = visitor.submit(confirm, Visitor.fields("action", "link"));
        assertThat(in.loggedIn()).as(in.text()).isTrue();
        return uid;
    }

    @Test
    @Tag("L6")
    void wechatLogsIntoASystemWithAGateAndOpensTheWayWhereItIsWanted(
            Desk desk, People people, Admin admin, Platforms platforms) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        String user = "step-up-" + person.loginName();
        scan(desk.login().wechat(), platforms, user).press("uc-broker-bind-later");
        new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(desk.page()).press("uc-bind-broker-sure");
        desk.business("construction").shouldGreet(person.loginName());
        try (Admin.Undo wechatOnly = business.changeRole("land", "viewer", "uc.ways", "wechat")) {
            desk.business("land").pressLogin();
            desk.page().locator("#uc-way-again-wechat").click();
            scan(new WechatPage(desk.page()), platforms, user);

            desk.business("land").shouldGreet(person.loginName());
            assertThat(desk.page().locator("#fact-roles")).hasText("viewer");

            com.microsoft.playwright.Page other = desk.otherProfile(options -> {});
            scan(desk.business(other, "land").enter().wechat(), platforms, user);
            desk.business(other, "land").shouldGreet(person.loginName());
            assertThat(other.locator("#fact-way")).containsText("微信");
        }
    }

    private static BrokerPage scan(WechatPage page, Platforms platforms, String user) {
        page.shown();
        platforms.phone("scan", user);
        platforms.phone("confirm", user);
        return new BrokerPage(page.tab());
    }

    @Test
    void whoLeavesItIsSentBackToTheSystemAndStaysLoggedIn(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "viewer");
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        assertThat(construction.open().hasField("leave")).as("nothing to leave").isFalse();
        construction.enter(person.loginName(), person.password());
        BusinessLogin land = construction.at("land");
        for (String way : new String[] {"ca", "sms", "elicence"}) {
            try (Admin.Undo thisWayOnly = business.changeRole("land", "viewer", "uc.ways", way)) {
                Page tab = land.stepUp(land.open("state", "left"), way);

                Page left = land.submit(tab, "leave", "true");

                assertThat(left.uri().getQuery()).contains("error=access_denied", "state=left");
                assertThat(construction.open().loggedIn()).isTrue();
            }
        }
    }

    @Test
    @Tag("L2")
    void aUsbKeyOfSomebodyElseIsRefusedAndOnesOwnOpensTheWay(
            Desk desk, People people, Admin admin, Drawer drawer, CaAgent agent) {
        Business business = new Business(admin);
        Person person = people.registered();
        Person other = Person.madeUp();
        business.give(business.person(person.loginName()), "land", "viewer");
        agent.typePin("123456");
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.issue(Drawer.PERSON_SM2, other.name(), other.idNumber());
        // The agent is asked without headers of our own.
        com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        try (Admin.Undo keysOnly = business.changeRole("land", "viewer", "uc.ways", "ca")) {
            desk.business(tab, "land").pressLogin();
            tab.locator("#uc-way-again-ca").click();
            new CaPage(tab).shouldSay("found-1").sign().shouldRefuse("不属于当前登录的账户");
            tab.locator("#uc-leave").click();
            assertThat(tab.locator("body")).containsText("access_denied");

            drawer.issue(Drawer.PERSON_SM2, person.name(), person.idNumber());
            tab.navigate(desk.accountAction("uc-bind-certificate"));
            new CaPage(tab).sign();
            assertThat(new CertificatesPage(tab).bound()).hasCount(1);
            new CertificatesPage(tab).done();
            tab.waitForURL("**/business/construction/**");
            desk.business(tab, "land").pressLogin();
            tab.locator("#uc-way-again-ca").click();
            new CaPage(tab).shouldSay("found-1").sign();

            desk.business(tab, "land").shouldGreet(person.loginName());
            assertThat(tab.locator("#fact-roles")).hasText("viewer");
            assertThat(tab.locator("#fact-way")).containsText("CA");
            desk.business(tab, "procurement").pressLogin().shouldGreet(person.loginName());
        } finally {
            drawer.act(Drawer.PERSON_SM2, "reset");
        }
    }
}
