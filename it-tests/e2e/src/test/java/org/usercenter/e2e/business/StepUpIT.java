package org.usercenter.e2e.business;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.CertificatesPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;

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

    @Test
    @Tag("L3")
    void theLicenceOfTheSameEnterpriseOpensTheWayAndThatOfAnotherDoesNot(
            Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Enterprise own = Enterprise.madeUp();
        Person owner = new ScanVisit(landscape, Kind.LICENCE).register(own);
        business.give(business.enterprise(own.uscc()), "land", "viewer");
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        assertThat(construction.enter(owner.loginName(), owner.password()).loggedIn())
                .isTrue();
        BusinessLogin land = construction.at("land");
        ScanVisit phone = new ScanVisit(landscape, Kind.LICENCE, land.visitor());
        try (Admin.Undo licenceOnly = business.changeRole("land", "viewer", "uc.ways", "elicence")) {
            Page stop = land.open("state", "before-step-up", "nonce", "of-before");
            assertThat(stop.text()).contains(STOP);
            Page code = land.stepUp(stop, "elicence");

            Page foreign = phone.collected(phone.confirmed(code, Enterprise.madeUp()));
            assertThat(foreign.loggedIn()).isFalse();
            assertThat(foreign.errors()).contains("不是当前登录的账户");
            Page inside = phone.collected(phone.confirmed(land.submit(foreign, "action", "refresh"), own));

            assertThat(inside.loggedIn()).as(inside.text()).isTrue();
            assertThat(inside.uri().getQuery()).contains("state=before-step-up");
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
