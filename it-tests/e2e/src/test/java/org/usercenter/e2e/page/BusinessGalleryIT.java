package org.usercenter.e2e.page;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Pictures;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

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
        Await.until("the business system was told", Duration.ofSeconds(30), () -> {
            desk.business("land").open();
            return tab.locator("#login").isVisible();
        });
        desk.business("construction").pressLogin().shouldGreet(person.loginName());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
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
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("O3")
    void aSuspendedEnterpriseIsToldSo(String language, View first, View second, Desk desk, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Business business = new Business(admin);
        business.suspend(Business.USCC_B, "gallery");
        try {
            desk.business(tab, "land").enter().logIn(Business.MAIN_B, Business.PASSWORD);
            tab.waitForSelector("#uc-suspended-restart");
            visit.look("business-suspended");
        } finally {
            business.resume(Business.USCC_B);
        }

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("A10")
    void whoseLevelHasLapsedReadsSinceWhen(String language, View first, View second, Desk desk, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Business business = new Business(admin);
        String person = business.person(Business.LAPSED);
        business.give(person, "land", "bidder");
        try (Admin.Undo higher = business.changeRole("land", "bidder", "uc.level", "3")) {
            desk.business(tab, "land").enter().logIn(Business.LAPSED, Business.PASSWORD);
            assertThat(tab.locator("#uc-lapsed")).isVisible();
            assertThat(tab.locator("#uc-upgrade")).isVisible();
            visit.look("business-level-lapsed");
        } finally {
            business.take(person, "land", "bidder");
        }

        assertThat(visit.faults()).isEmpty();
    }

    @Test
    @Tag("B2")
    void whatARoleAsksForIsDeclaredOnceAndThenOneIsInside(Desk desk, Admin admin) {
        Business business = new Business(admin);
        Page tab = desk.page();
        desk.business("finance").enter().logIn(Business.MAIN_B, Business.PASSWORD);
        tab.locator("[name=role][value=borrower]").check();
        tab.locator("#uc-open").click();

        tab.locator("#settlement-bank").fill("中国银行深圳福田支行");
        tab.locator("#settlement-account").fill("12");
        tab.locator("#uc-keep").click();
        assertThat(tab.locator("#input-error-settlement-account")).containsText("8 至 32 位数字");
        assertThat(tab.locator("#input-error-material-qualification")).isVisible();
        assertThat(tab.locator("#settlement-bank")).hasValue("中国银行深圳福田支行");
        tab.locator("#settlement-account").fill("6222 0212 3456 7890");
        tab.locator("#material-qualification")
                .setInputFiles(
                        new FilePayload("certificate.jpg", "application/octet-stream", Pictures.drawing("jpeg")));
        assertThat(tab.locator("[data-kind=qualification].uc-kept:not([data-busy])"))
                .isVisible();
        tab.locator("#uc-keep").click();

        desk.business("finance").shouldGreet(Business.MAIN_B);
        business.take(business.enterprise(Business.USCC_B), "finance", "borrower");
        business.give(business.enterprise(Business.USCC_B), "finance", "borrower");
        desk.business("finance").pressLogin().shouldGreet(Business.MAIN_B);
        business.take(business.enterprise(Business.USCC_B), "finance", "borrower");
    }

    /** The login before counts within its own second only. */
    private static void correct(Desk desk, Page tab) {
        long second = Instant.now().getEpochSecond();
        Await.until("another second", Duration.ofSeconds(2), () -> Instant.now().getEpochSecond() > second);
        tab.navigate(desk.accountAction("uc-complete-profile"));
        new LoginPage(tab).confirmPassword(Business.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("A11")
    @Tag("B2")
    void whatWasDeclaredIsShownMaskedAndCanBeCorrected(
            String language, View first, View second, Desk desk, Admin admin) {
        Business business = new Business(admin);
        String holder = business.enterprise(Business.USCC_A);
        business.give(holder, "finance", "borrower");
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        try {
            desk.login(tab).logIn(Business.MAIN_A, Business.PASSWORD);
            desk.business(tab, "construction").shouldGreet(Business.MAIN_A);
            correct(desk, tab);
            tab.locator("#settlement-bank").fill("中国银行深圳福田支行");
            tab.locator("#settlement-account").fill("6222021234567890");
            tab.locator("#uc-keep").click();
            tab.waitForURL("**/business/construction/**");

            correct(desk, tab);
            assertThat(tab.locator("#settlement-account")).hasValue("");
            assertThat(tab.locator("#settlement-account-hint")).containsText("****7890");
            visit.look("business-particulars");
            tab.locator("#settlement-account").fill("12");
            tab.locator("#uc-keep").click();
            assertThat(tab.locator("#input-error-settlement-account")).isVisible();
            tab.locator("#settlement-account").fill("6222021234567899");
            tab.locator("#uc-keep").click();
            tab.waitForURL("**/business/construction/**");

            assertThat(admin.get(holder + "/particulars")
                            .path("settlement-account")
                            .asText())
                    .isEqualTo("6222021234567899");
            assertThat(admin.get(holder + "/particulars")
                            .path("settlement-bank")
                            .asText())
                    .as("what was left empty stays")
                    .isEqualTo("中国银行深圳福田支行");
        } finally {
            business.take(holder, "finance", "borrower");
        }
        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    @Tag("A11")
    void fromTheAccountOneOpensOtherSystems(String language, View first, View second, Desk desk, People people) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());

        tab.navigate(desk.accountAction("uc-open-business"));
        tab.waitForSelector("#uc-systems");
        visit.look("business-systems");
        tab.locator("[name=system][value=land]").click();
        tab.locator("[name=role][value=viewer]").check();
        tab.locator("#uc-open").click();
        tab.locator("#uc-countdown-stop").click();
        visit.look("business-opened-there");
        tab.locator("#uc-enter").click();
        desk.business(tab, "land").shouldGreet(person.loginName());

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
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
