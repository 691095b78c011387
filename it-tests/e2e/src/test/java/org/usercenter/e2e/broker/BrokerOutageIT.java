package org.usercenter.e2e.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
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
    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

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

    /** A tab of a new profile in which the outage is told of instead of sending anybody to the platform. */
    private static Page told(Desk desk, String uid, String language) {
        List<Page> tabs = new ArrayList<>();
        Await.until("the outage is noticed", OVER, PAUSE, () -> {
            // A profile each time, of somebody whom the platform does not know yet.
            Page tab = desk.otherProfile(Visit.in(language));
            if (leaves(desk, tab)) {
                tab.locator("button[name=uid][value='" + uid + "']").click();
                PlaywrightAssertions.assertThat(tab.locator("#uc-way-uc-password"))
                        .isVisible();
                PlaywrightAssertions.assertThat(tab.locator(".uc-note.pf-m-danger"))
                        .isVisible();
                tab.context().close();
                return false;
            }
            tabs.add(tab);
            return true;
        });
        return tabs.get(0);
    }

    /** A tab in which somebody is logged in. */
    private static Page loggedIn(Desk desk, Person person, String language) {
        Page tab = desk.otherProfile(Visit.in(language));
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        return tab;
    }

    /** What is wrong with a page. */
    private static List<String> look(Page tab, String language, String name) {
        Visit visit = language.equals(CHINESE)
                ? new Visit(tab, language, View.NARROW_DARK, View.WIDE)
                : new Visit(tab, language, View.WIDE, View.NARROW);
        visit.look(name);
        return visit.faults();
    }

    private static void bind(Desk desk, Page tab) {
        tab.navigate(desk.consoleAction("idp_link:guangdong"));
        tab.locator("#kc-continue").click();
    }

    /** Begins to bind until that ends before anybody is sent to the platform. */
    private static void untilBindingIsRefused(Desk desk, String uid, Page tab) {
        Locator platform = tab.locator("#gd-new");
        Locator refused = tab.locator(".uc-note.pf-m-danger, #kc-error-message");
        Await.until("the outage is noticed", OVER, PAUSE, () -> {
            bind(desk, tab);
            PlaywrightAssertions.assertThat(platform.or(refused).first()).isAttached();
            if (platform.count() == 0) {
                return true;
            }
            tab.locator("button[name=uid][value='" + uid + "']").click();
            PlaywrightAssertions.assertThat(refused.first()).isVisible();
            return false;
        });
    }

    @Test
    void whoPressesTheTabOfGuangdongIsToldOfAnOutageBeforeHeLeaves(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        Map<String, Page> owners =
                Map.of(CHINESE, loggedIn(desk, person, CHINESE), ENGLISH, loggedIn(desk, person, ENGLISH));
        List<String> faults = new ArrayList<>();
        down(platforms, Platforms.GUANGDONG);

        owners.forEach((language, owner) -> {
            faults.addAll(look(told(desk, uid, language), language, "guangdong-down"));
            untilBindingIsRefused(desk, uid, owner);
            if (language.equals(CHINESE)) {
                new BrokerPage(owner).shouldSay("没有响应").shouldSay("返回用户中心");
            }
            faults.addAll(look(owner, language, "guangdong-down-idp-link"));
        });
        Page tab = told(desk, uid, CHINESE);

        assertThat(tab.url()).startsWith(desk.server());
        new BrokerPage(tab).shouldBeRefused("没有响应").logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        assertThat(faults).isEmpty();
        platforms.mode(Platforms.GUANGDONG, "ok", 0);
        Page other = desk.otherProfile(options -> {});
        Await.until("the platform is asked again", OVER, PAUSE, () -> leaves(desk, other));
    }

    /** Opens the tab of WeChat until it has a button to try again instead of a QR code. */
    private static void untilWithoutCode(Desk desk, Page tab) {
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
                PlaywrightAssertions.assertThat(tab.locator(".uc-note.pf-m-danger"))
                        .isVisible();
                return false;
            }
            return true;
        });
    }

    @Test
    void theTabOfWechatShowsNoQrCodeDuringAnOutage(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        down(platforms, Platforms.WECHAT);
        Page tab = desk.page();
        untilWithoutCode(desk, tab);

        PlaywrightAssertions.assertThat(tab.locator("#uc-wechat-frame")).not().isAttached();
        new BrokerPage(tab).shouldBeRefused("没有响应");
        List<String> faults = new ArrayList<>();
        for (String language : List.of(CHINESE, ENGLISH)) {
            Page visitor = desk.otherProfile(Visit.in(language));
            untilWithoutCode(desk, visitor);
            faults.addAll(look(visitor, language, "wechat-down"));
        }
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
        assertThat(faults).isEmpty();
    }
}
