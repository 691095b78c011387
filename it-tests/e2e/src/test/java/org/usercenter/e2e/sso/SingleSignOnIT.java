package org.usercenter.e2e.sso;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BusinessPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L1")
@Tag("page")
@Order(60)
class SingleSignOnIT {

    @Test
    void oneLoginOpensTheOtherBusinessSystem(Desk desk, People people) {
        Person person = people.registered();
        desk.login().logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());

        desk.business("procurement").pressLogin().shouldGreet(person.loginName());
    }

    @Test
    void loggingOutOfOneEndsBoth(Desk desk, People people, Admin admin) {
        Person person = people.registered();
        desk.login().logIn(person.loginName(), person.password());
        BusinessPage construction = desk.business("construction").shouldGreet(person.loginName());
        BusinessPage procurement = desk.business("procurement");
        procurement.pressLogin().shouldGreet(person.loginName());

        procurement.logOut();

        procurement.shouldBeLoggedOut();
        // The other is told by the user center, behind the browser's back.
        Await.until(
                "the session has ended",
                Duration.ofSeconds(60),
                () -> admin.sessionCount(admin.user(person.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText())
                        == 0);
        construction.open().shouldBeLoggedOut();
        desk.login().shouldBeShown();
    }

    @Test
    void anotherProfileIsNotLoggedIn(Desk desk, People people) {
        Person person = people.registered();
        desk.login().logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());

        desk.login(desk.otherProfile(options -> {})).shouldBeShown();
    }

    @Test
    void rememberMeKeepsTheSessionInThatBrowser(Desk desk, People people) {
        Person person = people.registered();
        desk.login()
                .typeAccount(person.loginName(), person.password())
                .tab()
                .locator("[name=rememberMe]")
                .check();
        desk.page().locator("#kc-login").click();
        desk.business("construction").shouldGreet(person.loginName());

        assertThat(desk.page().context().cookies())
                .filteredOn(cookie -> cookie.name.equals("KEYCLOAK_IDENTITY"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.expires).isPositive());
    }
}
