package org.usercenter.e2e.broker;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Visitor;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** Returns from a platform that are opened twice, or in a browser that did not ask for them. */
@EndToEnd
@Tag("L4")
@Tag("L6")
@Tag("page")
@Order(97)
class StolenReturnIT {
    private static String wechatReturn(WechatPage page, String user) {
        return Visitor.redirect(page.address().replace("#wechat_redirect", "&sim_user=" + user));
    }

    private static String guangdongReturn(Page tab, String uid) {
        return Visitor.redirect(tab.url() + "&sim_account=" + uid);
    }

    private static void shouldNotBeLoggedIn(Desk desk, Page tab) {
        desk.business(tab, "construction").pressLogin();
        PlaywrightAssertions.assertThat(tab.locator("#uc-way-uc-password")).isVisible();
    }

    @Test
    void aReturnFromWechatIsOfNoUseInAnotherBrowser(Desk desk) {
        String stolen = wechatReturn(desk.login().wechat().shown(), "zhang");
        Page other = desk.otherProfile(options -> {});
        desk.login(other).shouldBeShown();

        other.navigate(stolen);

        shouldNotBeLoggedIn(desk, other);
    }

    @Test
    void aReturnFromWechatIsOfNoUseInAnotherTab(Desk desk) {
        String first = wechatReturn(desk.login().wechat().shown(), "zhang");
        Page second = desk.newTab();
        desk.login(second).wechat().shown();

        desk.page().navigate(first);

        new BrokerPage(desk.page()).shouldOffer("uc-broker-bind-later");
        PlaywrightAssertions.assertThat(second.locator("#uc-wechat-frame")).isVisible();
    }

    @Test
    void aReturnFromWechatWorksOnce(Desk desk) {
        String back = wechatReturn(desk.login().wechat().shown(), "li");
        desk.page().navigate(back);
        new BrokerPage(desk.page()).shouldOffer("uc-broker-bind-later").press("uc-broker-leave");
        new LoginPage(desk.page()).shouldBeShown();

        desk.page().navigate(back);

        assertThat(desk.page().content()).doesNotContain("uc-broker-bind-later");
        shouldNotBeLoggedIn(desk, desk.page());
    }

    @Test
    void nobodyIsLoggedInByWhatStandsInTheAddress(Desk desk) {
        desk.login().shouldBeShown();

        desk.page().navigate(desk.server() + "/broker/wechat/endpoint?openid=oabcdefgh&unionid=uabcdefgh&code=x");

        new BrokerPage(desk.page()).shouldSay("不是从这个浏览器的登录页面开始");
        shouldNotBeLoggedIn(desk, desk.page());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReturnFromGuangdongIsOfNoUseInAnotherBrowser(boolean echoed, Desk desk, Platforms platforms) {
        platforms.toggle(Platforms.GUANGDONG, Map.of("echoState", echoed));
        desk.login().guangdong();
        PlaywrightAssertions.assertThat(desk.page().locator("#gd-new")).isAttached();
        String stolen = guangdongReturn(desk.page(), "gd-p-l3");
        Page other = desk.otherProfile(options -> {});
        desk.login(other).shouldBeShown();

        other.navigate(stolen);

        new BrokerPage(other).shouldSay("不是从这个浏览器的登录页面开始");
        shouldNotBeLoggedIn(desk, other);
    }

    @Test
    void aReturnFromGuangdongThatSpeaksOfAnotherLoginIsRefused(Desk desk, Platforms platforms) {
        platforms.toggle(Platforms.GUANGDONG, Map.of("echoState", true));
        desk.login().guangdong();
        PlaywrightAssertions.assertThat(desk.page().locator("#gd-new")).isAttached();
        String strangers = guangdongReturn(desk.page(), "gd-p-l3");
        Page other = desk.otherProfile(options -> {});
        desk.login(other).guangdong();
        PlaywrightAssertions.assertThat(other.locator("#gd-new")).isAttached();

        // The other browser has a pending login of its own.
        other.navigate(strangers);

        new BrokerPage(other).shouldSay("不是从这个浏览器的登录页面开始");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReturnFromGuangdongWorksOnce(boolean echoed, Desk desk, People people, Platforms platforms) {
        platforms.toggle(Platforms.GUANGDONG, Map.of("echoState", echoed));
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        desk.login().guangdong();
        PlaywrightAssertions.assertThat(desk.page().locator("#gd-new")).isAttached();
        String back = guangdongReturn(desk.page(), uid);
        desk.page().navigate(back);
        new BrokerPage(desk.page()).shouldOffer("uc-broker-link");

        desk.page().navigate(back);

        new BrokerPage(desk.page()).shouldSay("不是从这个浏览器的登录页面开始");
    }

    @Test
    void aStrangersReturnFromGuangdongIsAskedAboutBeforeItLogsAnybodyIn(Desk desk, People people, Platforms platforms) {
        Person stranger = people.registered();
        String uid = platforms.guangdongPerson(stranger, "L2");
        desk.login().guangdong().as(uid).press("uc-broker-link");
        desk.business("construction").shouldGreet(stranger.loginName());
        Page strangers = desk.otherProfile(options -> {});
        desk.login(strangers).guangdong();
        PlaywrightAssertions.assertThat(strangers.locator("#gd-new")).isAttached();
        String lure = guangdongReturn(strangers, uid);
        Page victim = desk.otherProfile(options -> {});
        desk.login(victim).guangdong();
        PlaywrightAssertions.assertThat(victim.locator("#gd-new")).isAttached();

        victim.navigate(lure);

        new BrokerPage(victim).shouldSay(stranger.name().substring(0, 1) + "**").press("uc-broker-holder-not-me");
        new LoginPage(victim).shouldBeShown();
        shouldNotBeLoggedIn(desk, victim);
    }
}
