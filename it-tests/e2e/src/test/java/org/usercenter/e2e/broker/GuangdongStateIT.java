package org.usercenter.e2e.broker;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.GuangdongPage;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SameSiteAttribute;

import static org.assertj.core.api.Assertions.assertThat;

/** How a login there is told from another one: by its state, by the browser it was begun in, or by asking. */
@EndToEnd
@Tag("L4")
@Tag("page")
@Order(96)
class GuangdongStateIT {

    /** Registered, and linked by an administrator to an account of the platform that proves little: nobody asks whose it is. */
    static String linked(Person person, Platforms platforms, Admin admin) {
        String uid = platforms.guangdongPerson(person, "L1");
        admin.link(admin.idOf(person), "guangdong", uid);
        return uid;
    }

    @Test
    void twoTabsAreUnderWayAtOnceAndEachEndsItsOwnLogin(Desk desk, People people, Platforms platforms, Admin admin) {
        platforms.toggle(Platforms.GUANGDONG, Map.of("echoState", true));
        Person person = people.registered();
        String uid = linked(person, platforms, admin);
        Page second = desk.newTab();
        GuangdongPage one = desk.login().guangdong();
        PlaywrightAssertions.assertThat(one.tab().locator("#gd-new")).isAttached();
        GuangdongPage two = desk.business(second, "procurement").enter().guangdong();
        PlaywrightAssertions.assertThat(two.tab().locator("#gd-new")).isAttached();

        one.as(uid);
        desk.business(desk.page(), "construction").shouldGreet(person.loginName());
        two.as(uid);

        desk.business(second, "procurement").shouldGreet(person.loginName());
    }

    @Test
    void twoTabsAreUnderWayAtOnceWhenThePlatformDropsTheState(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = linked(person, platforms, admin);
        Page second = desk.newTab();
        GuangdongPage one = desk.login().guangdong();
        PlaywrightAssertions.assertThat(one.tab().locator("#gd-new")).isAttached();
        GuangdongPage two = desk.login(second).guangdong();
        PlaywrightAssertions.assertThat(two.tab().locator("#gd-new")).isAttached();

        one.as(uid).sayThatItIsMe();
        desk.business(desk.page(), "construction").shouldGreet(person.loginName());
        // Logged in as the same account by now, so that there is nothing left to ask.
        two.as(uid);

        desk.business(second, "construction").shouldGreet(person.loginName());
    }

    @Test
    void theCookieOfALoginIsForItsProviderAloneAndForNoScript(Desk desk) {
        GuangdongPage page = desk.login().guangdong();
        PlaywrightAssertions.assertThat(page.tab().locator("#gd-new")).isAttached();

        assertThat(page.tab().context().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("UC_GUANGDONG_"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.path).isEqualTo("/realms/user-center/broker/guangdong/");
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                    assertThat(cookie.value).hasSizeBetween(22, 64);
                });
    }

    @Test
    void aLoginWhoseStateComesBackAsksNothing(Desk desk, People people, Platforms platforms, Admin admin) {
        platforms.toggle(Platforms.GUANGDONG, Map.of("echoState", true));
        Person person = people.registered();
        String uid = linked(person, platforms, admin);

        desk.login().guangdong().as(uid);

        GuangdongIT.shouldBeIn(desk, desk.page(), person);
    }

    @Test
    void whoSaysThatItIsNotHimIsNotLoggedIn(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = linked(person, platforms, admin);
        String user = admin.user(person.loginName()).orElseThrow().path("id").asText();

        desk.login()
                .guangdong()
                .as(uid)
                .shouldSay(person.name().substring(0, 1) + "**")
                .press("uc-broker-holder-not-me");

        new LoginPage(desk.page()).shouldBeShown();
        assertThat(admin.sessionCount(user)).isZero();
    }

    @Test
    void aHastyDoubleClickOnTheAnswerLogsInOnce(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = linked(person, platforms, admin);

        desk.login().guangdong().as(uid).pressTwice("uc-broker-holder-continue");

        GuangdongIT.shouldBeIn(desk, desk.page(), person);
        assertThat(admin.sessionCount(admin.idOf(person))).isEqualTo(1);
    }

    @Test
    void aReloadOfTheQuestionAsksAgain(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = linked(person, platforms, admin);
        desk.login().guangdong().as(uid).shouldOffer("uc-broker-holder-continue");

        desk.page().reload();

        new BrokerPage(desk.page()).sayThatItIsMe();
        GuangdongIT.shouldBeIn(desk, desk.page(), person);
    }

    @Test
    void aReturnWithoutStateIsRefusedWhereThePlatformReturnsIt(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = linked(person, platforms, admin);
        try (Admin.Undo undo = admin.changeProvider("guangdong", Map.of("config", Map.of("stateReturned", "true")))) {
            desk.login().guangdong().as(uid).shouldSay("不是从这个浏览器的登录页面开始");
        }
    }
}
