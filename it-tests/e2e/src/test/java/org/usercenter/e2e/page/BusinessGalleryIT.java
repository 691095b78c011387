package org.usercenter.e2e.page;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The gate's pages in a browser: the countdown, a session that is ended from outside, and what the pages look like. */
@EndToEnd
@Tag("page")
@Tag("B3")
class BusinessGalleryIT {

    @Test
    @Tag("B2")
    @Tag("B5")
    void afterOpeningTheSystemOpensByItselfAndEndsWhenTheRoleIsTaken(Desk desk, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        Page tab = desk.page();
        desk.business("land").enter().logIn(person.loginName(), person.password());

        tab.locator("[name=role][value=viewer]").check();
        tab.locator("#uc-open").click();
        assertThat(tab.locator("#uc-countdown")).isVisible();
        desk.business("land").shouldGreet(person.loginName());
        assertThat(tab.locator("#fact-roles")).hasText("viewer");

        business.take(business.person(person.loginName()), "land", "viewer");
        Await.until("the business system was told", Duration.ofSeconds(10), () -> {
            desk.business("land").open();
            return tab.locator("#login").isVisible();
        });
        desk.business("construction").pressLogin().shouldGreet(person.loginName());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW_DARK", "en, NARROW, WIDE_DARK"})
    void itsPagesAreAccessible(String language, View first, View second, Desk desk, People people) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();

        desk.business(tab, "land").enter().logIn(person.loginName(), person.password());
        tab.waitForSelector("#uc-open");
        visit.look("business-open");
        tab.locator("#uc-open").click();
        tab.waitForSelector("#input-error-role");
        visit.look("business-open-error");
        tab.locator("[name=role][value=bidder]").check();
        tab.locator("#uc-open").click();
        tab.locator("#uc-countdown-stop").click();
        visit.look("business-opened");
        tab.locator("#uc-enter").click();
        desk.business(tab, "land").shouldGreet(person.loginName());
        desk.business(tab, "finance").pressLogin();
        tab.waitForSelector("[data-reason=not-for-this]");
        visit.look("business-not-for-this");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, WIDE, NARROW_DARK", "en, NARROW, WIDE_DARK"})
    void itsPagesForMembersAreAccessible(String language, View first, View second, Desk desk) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);

        desk.business(tab, "land").enter().logIn(Business.PERSON_IN_BOTH, Business.PASSWORD);
        tab.waitForSelector("[name=identity]");
        visit.look("business-act-as");
        Page member = desk.otherProfile(Visit.in(language));
        Visit other = new Visit(member, language, first, second);
        desk.business(member, "finance").enter().logIn(Business.MEMBER_OF_A, Business.PASSWORD);
        member.waitForSelector("[data-reason=no-role]");
        other.look("business-no-role");
        Page main = desk.otherProfile(Visit.in(language));
        Visit third = new Visit(main, language, first, second);
        desk.business(main, "finance").enter().logIn(Business.MAIN_A, Business.PASSWORD);
        main.waitForSelector("[data-reason=way]");
        third.look("business-way");
        main.locator("#uc-way-again-ca").click();
        assertThat(main.locator("#uc-way-uc-ca[aria-current]")).isVisible();

        assertThat(visit.faults()).isEmpty();
        assertThat(other.faults()).isEmpty();
        assertThat(third.faults()).isEmpty();
    }
}
