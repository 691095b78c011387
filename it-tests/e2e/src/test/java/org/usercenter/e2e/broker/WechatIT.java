package org.usercenter.e2e.broker;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L6")
@Tag("page")
@Order(95)
class WechatIT {

    /** An id of a user whom WeChat does not know yet. */
    static String somebody() {
        return "e2e-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 40), 36);
    }

    /** Scans with the phone of that user; WeChat's page then moves the whole window. */
    private static BrokerPage scan(WechatPage page, Platforms platforms, String user) {
        return confirm(page.shown(), platforms, user);
    }

    private static BrokerPage confirm(WechatPage page, Platforms platforms, String user) {
        platforms.phone("scan", user);
        platforms.phone("confirm", user);
        return new BrokerPage(page.tab());
    }

    private static void bind(Desk desk, Page tab, Platforms platforms, String user, Person person) {
        scan(desk.login(tab).wechat(), platforms, user).press("uc-broker-bind-later");
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(tab).press("uc-bind-broker-sure");
        desk.business(tab, "construction").shouldGreet(person.loginName());
    }

    @Test
    void anUnboundWechatIsBoundInTheSameSittingAndLogsInFromThenOn(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String user = somebody();

        bind(desk, desk.page(), platforms, user, person);
        desk.business("construction").logOut();
        scan(desk.login().wechat(), platforms, user);

        desk.business("construction").shouldGreet(person.loginName());
        PlaywrightAssertions.assertThat(desk.page().locator("#fact-way")).containsText("微信");
    }

    @Test
    void whoRefusesOnThePhoneStaysOnThePageWithTheOtherWays(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        WechatPage page = desk.login().wechat().shown();
        platforms.phone("refuse", somebody());
        PlaywrightAssertions.assertThat(page.frame().locator("#wx-refresh")).isVisible();

        desk.page().locator("#uc-way-uc-password").click();
        new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());

        desk.business("construction").shouldGreet(person.loginName());
    }

    @Test
    void anExpiredCodeIsRefreshedAndThenServes(Desk desk, Platforms platforms) {
        WechatPage page = desk.login().wechat().shown();
        platforms.phone("expire", somebody());
        PlaywrightAssertions.assertThat(page.frame().locator("#wx-refresh")).isVisible();

        confirm(page.again(), platforms, somebody()).shouldOffer("uc-broker-bind-later");
    }

    @Test
    void wechatsOwnPageLogsInWithoutTheFrame(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String user = somebody();
        bind(desk, desk.page(), platforms, user, person);
        Page other = desk.otherProfile(options -> {});

        confirm(desk.login(other).wechat().open(), platforms, user);

        desk.business(other, "construction").shouldGreet(person.loginName());
    }

    @Test
    void whereTheFrameIsSwitchedOffTheTabHasTheLinkAlone(Desk desk, Platforms platforms, Admin admin) {
        try (Admin.Undo undo = admin.changeProvider("wechat", Map.of("config", Map.of("embedded", "false")))) {
            WechatPage page = desk.login().wechat();
            PlaywrightAssertions.assertThat(page.tab().locator("#uc-wechat-open"))
                    .isVisible();
            PlaywrightAssertions.assertThat(page.tab().locator("iframe")).hasCount(0);

            confirm(page.open(), platforms, somebody()).shouldOffer("uc-broker-bind-later");
        }
    }

    @Test
    void aReturnWithoutCodeIsARefusal(Desk desk, Platforms platforms) {
        platforms.toggle(Platforms.WECHAT, Map.of("refused", true, "refusedRedirect", true));

        scan(desk.login().wechat(), platforms, somebody()).shouldBeRefused("取消");
    }

    @ParameterizedTest
    @CsvSource({
        "unionid, absent, 编号",
        "unionid, empty, 编号",
        "openidOnly, true, 编号",
        "html, true, 没有响应",
        "busy, true, 没有响应"
    })
    void whatWechatAnswersWronglyLogsNobodyIn(
            String toggle, String value, String text, Desk desk, Platforms platforms) {
        Object typed = value.equals("true") ? true : value;
        platforms.toggle(Platforms.WECHAT, Map.of(toggle, typed));

        scan(desk.login().wechat(), platforms, somebody()).shouldBeRefused(text);
    }

    @ParameterizedTest
    @CsvSource({"http-500, 没有响应", "drop, 没有响应", "slow, 没有响应", "lie, 没有提供", "refuse, 没有提供"})
    void aBrokenWechatIsToldOfAndTheOtherWaysGoOn(
            String mode, String text, Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        WechatPage page = desk.login().wechat().shown();
        platforms.toggle(Platforms.WECHAT, Map.of("only", mode.equals("lie") ? "userinfo" : "access_token"));
        platforms.mode(Platforms.WECHAT, mode, mode.equals("slow") ? 9000 : 0);

        scan(page, platforms, somebody()).shouldBeRefused(text);
        desk.page().locator("#uc-way-uc-password").click();
        new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());

        desk.business("construction").shouldGreet(person.loginName());
    }

    @ParameterizedTest
    @CsvSource({"access_denied, 取消", "server_error, 报告了一个错误"})
    void anErrorInTheReturnIsToldOfOnTheLoginPage(String error, String text, Desk desk) {
        WechatPage page = desk.login().wechat().shown();
        String state = page.address().replaceAll(".*[?&]state=([^&#]+).*", "$1");

        page.tab().navigate(desk.server() + "/broker/wechat/endpoint?error=" + error + "&state=" + state);

        new BrokerPage(page.tab()).shouldBeRefused(text);
    }

    @Test
    void aWechatBoundByItsOpenidIsKnownByItsUnionidOnceThatIsTold(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String user = somebody();
        String links = "/users/"
                + admin.user(person.loginName()).orElseThrow().path("id").asText() + "/federated-identity";
        platforms.toggle(Platforms.WECHAT, Map.of("unionid", "absent"));
        try (Admin.Undo undo = admin.changeProvider("wechat", Map.of("config", Map.of("openidAllowed", "true")))) {
            bind(desk, desk.page(), platforms, user, person);
        }
        assertThat(admin.get(links).path(0).path("userId").asText()).startsWith("o");
        platforms.toggle(Platforms.WECHAT, Map.of("unionid", "normal"));

        Page other = desk.otherProfile(options -> {});
        scan(desk.login(other).wechat(), platforms, user);

        desk.business(other, "construction").shouldGreet(person.loginName());
        assertThat(admin.get(links)).hasSize(1);
        assertThat(admin.get(links).path(0).path("userId").asText()).startsWith("u");
        Page third = desk.otherProfile(options -> {});
        scan(desk.login(third).wechat(), platforms, user);
        desk.business(third, "construction").shouldGreet(person.loginName());
    }

    @Test
    void anUnboundWechatAndAFirstLoginByGuangdongAreBothBoundInOneSitting(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        scan(desk.login().wechat(), platforms, somebody()).press("uc-broker-bind-later");

        new LoginPage(desk.page()).shouldBeShown().guangdong().as(uid).press("uc-broker-link");
        new BrokerPage(desk.page()).shouldSay("绑定微信").press("uc-bind-broker-sure");

        desk.business("construction").shouldGreet(person.loginName());
        assertThat(admin.get("/users/"
                        + admin.user(person.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText() + "/federated-identity"))
                .extracting(link -> link.path("identityProvider").asText())
                .containsExactlyInAnyOrder("wechat", "guangdong");
    }
}
