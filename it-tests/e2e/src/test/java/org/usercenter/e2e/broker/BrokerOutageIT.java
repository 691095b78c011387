package org.usercenter.e2e.broker;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/** The server remembers an outage for half a minute, for all; so this runs late, and waits until that is over. */
@EndToEnd
@Tag("L4")
@Tag("L6")
@Tag("page")
@Order(999)
class BrokerOutageIT {
    private static final Duration OVER = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static void down(Platforms platforms, String platform) {
        platforms.toggle(platform, Map.of("only", "access_token"));
        platforms.mode(platform, "http-500", 0);
    }

    /** Whether somebody who presses the tab is sent to the platform. */
    private static boolean leaves(Desk desk, Page tab) {
        desk.login(tab).guangdong();
        Locator platform = tab.locator("#gd-new");
        PlaywrightAssertions.assertThat(platform.or(tab.locator(".uc-note")).first())
                .isAttached();
        return platform.count() > 0;
    }

    @Test
    void whoPressesTheTabOfGuangdongIsToldOfAnOutageBeforeHeLeaves(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        Page bound = desk.otherProfile(options -> {});
        desk.login(bound).logIn(person.loginName(), person.password());
        desk.business(bound, "construction").shouldGreet(person.loginName());
        down(platforms, Platforms.GUANGDONG);
        Await.until("the outage is noticed", OVER, PAUSE, () -> {
            // A profile each time, of somebody whom the platform does not know yet.
            Page tab = desk.otherProfile(options -> {});
            boolean leaves = leaves(desk, tab);
            if (leaves) {
                tab.locator("button[name=uid][value='" + uid + "']").click();
                new BrokerPage(tab).shouldBeRefused("没有响应");
            }
            tab.context().close();
            return !leaves;
        });

        desk.login().guangdong();

        new BrokerPage(desk.page()).shouldBeRefused("没有响应");
        assertThat(desk.page().url()).startsWith(desk.server());
        bound.navigate(desk.consoleAction("idp_link:guangdong"));
        bound.locator("#kc-continue").click();
        new BrokerPage(bound).shouldSay("没有响应");
        new LoginPage(desk.page()).logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());

        platforms.mode(Platforms.GUANGDONG, "ok", 0);
        Page tab = desk.otherProfile(options -> {});
        Await.until("the platform is asked again", OVER, PAUSE, () -> leaves(desk, tab));
    }

    @Test
    void theTabOfWechatShowsNoQrCodeDuringAnOutage(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        down(platforms, Platforms.WECHAT);
        Page tab = desk.page();
        Locator retry = tab.locator("#uc-wechat-retry");
        Await.until("the outage is noticed", OVER, PAUSE, () -> {
            desk.login(tab).wechat();
            PlaywrightAssertions.assertThat(
                            retry.or(tab.locator("#uc-wechat-frame")).first())
                    .isVisible();
            if (retry.count() == 0) {
                String state = String.valueOf(tab.locator("#uc-wechat-frame").getAttribute("src"))
                        .replaceAll(".*[?&]state=([^&#]+).*", "$1");
                tab.navigate(desk.server() + "/broker/wechat/endpoint?code=c&state=" + state);
                new BrokerPage(tab).shouldSay("没有响应");
                return false;
            }
            return true;
        });

        PlaywrightAssertions.assertThat(tab.locator("#uc-wechat-frame")).not().isAttached();
        new BrokerPage(tab).shouldBeRefused("没有响应");
        tab.locator("#uc-way-uc-password").click();
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());

        platforms.mode(Platforms.WECHAT, "ok", 0);
        Page other = desk.otherProfile(options -> {});
        desk.login(other).wechat();
        Await.until("WeChat is asked again", OVER, PAUSE, () -> {
            Locator again = other.locator("#uc-wechat-retry");
            if (again.count() > 0) {
                again.click();
            }
            return other.locator("#uc-wechat-frame").count() > 0;
        });
    }
}
