package org.usercenter.e2e.business;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A role that accepts a code or a password only, and somebody who has come by the other one. */
@EndToEnd
@Tag("page")
@Tag("B3")
@Order(75)
class PlainStepUpIT {
    private static final String STOP = "请换一种方式登录";

    private static Person viewer(People people, Business business) {
        Person person = people.unpaused();
        business.give(business.person(person.loginName()), "land", "viewer");
        return person;
    }

    @Test
    @Tag("L5")
    void aCodeToOnesOwnMobileOpensTheWayAndSomebodyElsesMobileDoesNot(
            Landscape landscape, People people, Admin admin, Phone phone) {
        Business business = new Business(admin);
        Person person = viewer(people, business);
        Person other = people.unpaused();
        BusinessLogin construction = new BusinessLogin(landscape, people.visitor(), "construction");
        assertThat(construction.enter(person.loginName(), person.password()).loggedIn())
                .isTrue();
        int sessions = admin.sessionCount(business.user(person.loginName()));
        BusinessLogin land = construction.at("land");
        SignIn browser = new SignIn(landscape, land.visitor());
        try (Admin.Undo codesOnly = business.changeRole("land", "viewer", "uc.ways", "sms")) {
            Page stop = land.open("state", "before-step-up", "nonce", "of-before");
            assertThat(stop.text()).contains(STOP);
            int earlier = phone.messages(other.mobile()).size();
            Page foreign = browser.requestCode(land.stepUp(stop, "sms"), other.mobile());
            assertThat(foreign.error("mobile")).isNotEmpty();
            assertThat(phone.messages(other.mobile())).hasSize(earlier);

            Page inside = byCode(browser, foreign, phone, person);

            assertThat(inside.loggedIn()).as(inside.text()).isTrue();
            assertThat(inside.uri().getQuery()).contains("state=before-step-up");
            JsonNode tokens = land.tokens(inside);
            assertThat(BusinessLogin.claims(tokens, "id_token").path("nonce").asText())
                    .isEqualTo("of-before");
            shouldHaveComeBy("sms", tokens);
            assertThat(admin.sessionCount(business.user(person.loginName())))
                    .as("within the session")
                    .isEqualTo(sessions);
        }
    }

    @Test
    @Tag("L1")
    void thePasswordOpensTheWayAfterALoginByCodeAndAWrongOneDoesNot(
            Landscape landscape, People people, Admin admin, Phone phone) {
        Business business = new Business(admin);
        Person person = viewer(people, business);
        Visitor visitor = people.visitor();
        SignIn browser = new SignIn(landscape, visitor);
        assertThat(byCode(browser, browser.smsTab(), phone, person).loggedIn()).isTrue();
        int sessions = admin.sessionCount(business.user(person.loginName()));
        BusinessLogin land = new BusinessLogin(landscape, visitor, "land");
        try (Admin.Undo passwordOnly = business.changeRole("land", "viewer", "uc.ways", "password")) {
            Page stop = land.open("state", "before-step-up");
            assertThat(stop.text()).contains(STOP);
            Page wrong = land.submit(land.stepUp(stop, "password"), "password", "Wrong-7788");
            assertThat(wrong.loggedIn()).isFalse();
            assertThat(wrong.errors()).isNotEmpty();

            Page inside = land.submit(wrong, "password", person.password());

            assertThat(inside.loggedIn()).as(inside.text()).isTrue();
            assertThat(inside.uri().getQuery()).contains("state=before-step-up");
            shouldHaveComeBy("password", land.tokens(inside));
            assertThat(admin.sessionCount(business.user(person.loginName())))
                    .as("within the session")
                    .isEqualTo(sessions);
        }
    }

    private static void shouldHaveComeBy(String way, JsonNode tokens) {
        assertThat(BusinessLogin.claims(tokens).path("login_way").asText()).isEqualTo(way);
        assertThat(BusinessLogin.claims(tokens).path("business_roles")).hasToString("[\"viewer\"]");
    }

    /** From the tab to wherever the code leads. */
    private static Page byCode(SignIn browser, Page tab, Phone phone, Person person) {
        int earlier = phone.messages(person.mobile()).size();
        Page[] at = {tab};
        Await.until("a code is sent", Duration.ofSeconds(30), Duration.ofMillis(500), () -> {
            at[0] = browser.requestCode(at[0], person.mobile());
            return at[0].document().selectFirst("[data-code-sent]") != null;
        });
        return browser.code(at[0], person.mobile(), phone.codeAfter(person.mobile(), earlier));
    }
}
