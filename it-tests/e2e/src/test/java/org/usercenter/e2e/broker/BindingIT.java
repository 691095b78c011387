package org.usercenter.e2e.broker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.Json;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Binding and unbinding out of an account, and what an administrator's links do; with either database, which decides races. */
@EndToEnd
@Tag("A4")
@Tag("page")
@Order(98)
class BindingIT {

    private static String path(Admin admin, Person person) {
        return "/users/"
                + admin.user(person.loginName()).orElseThrow().path("id").asText() + "/federated-identity";
    }

    private static void shouldHave(Admin admin, Person person, int links) {
        Await.until(
                "the links of the account",
                Duration.ofSeconds(30),
                () -> admin.get(path(admin, person)).size() == links);
    }

    private static void logIn(Desk desk, Page tab, Person person) {
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
    }

    /** As the account pages do. */
    private static void link(Desk desk, Page tab, String alias) {
        tab.navigate(desk.consoleAction("idp_link:" + alias));
        tab.locator("#kc-continue").click();
    }

    private static void scan(Page tab, Platforms platforms, String user) {
        PlaywrightAssertions.assertThat(tab.locator("#wx-qr")).isVisible();
        platforms.phone("scan", user);
        platforms.phone("confirm", user);
    }

    /** The account console has loaded: it logs in by itself, and what it began would end the sitting of the next page. */
    private static void shouldBeBack(Page tab) {
        tab.waitForURL(url -> url.contains("/account/"));
        PlaywrightAssertions.assertThat(tab.locator("#uc-main h1").first()).isVisible();
    }

    private static BrokerPage scanTab(Desk desk, Page tab, Platforms platforms, String user) {
        WechatPage page = desk.login(tab).wechat().shown();
        platforms.phone("scan", user);
        platforms.phone("confirm", user);
        return new BrokerPage(page.tab());
    }

    @Test
    void aWechatIsBoundAndUnboundByItsOwnerWhoIsTold(
            Desk desk, People people, Platforms platforms, Admin admin, Phone phone) {
        Person person = people.registered();
        String user = WechatIT.somebody();
        logIn(desk, desk.page(), person);
        link(desk, desk.page(), "wechat");
        scan(desk.page(), platforms, user);
        shouldBeBack(desk.page());
        shouldHave(admin, person, 1);
        Page other = desk.otherProfile(options -> {});
        scanTab(desk, other, platforms, user);
        desk.business(other, "construction").shouldGreet(person.loginName());

        desk.page().navigate(desk.accountAction("uc-unbind-broker:wechat"));
        new BrokerPage(desk.page()).press("uc-unbind-broker-sure");

        shouldHave(admin, person, 0);
        Await.until(
                "notices arrive",
                Duration.ofSeconds(60),
                () -> phone.messages(person.mobile()).size() >= 3);
        Page third = desk.otherProfile(options -> {});
        scanTab(desk, third, platforms, user).shouldOffer("uc-broker-bind-later");
    }

    @Test
    void aGuangdongAccountIsBoundToItsHoldersAccountOnly(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        Person stranger = people.registered();
        String uid = platforms.guangdongPerson(person, "L1");
        Page tab = desk.otherProfile(options -> {});
        logIn(desk, tab, stranger);
        link(desk, tab, "guangdong");
        tab.locator("button[name=uid][value='" + uid + "']").click();
        new BrokerPage(tab).shouldSay("不一致");
        shouldHave(admin, stranger, 0);

        logIn(desk, desk.page(), person);
        link(desk, desk.page(), "guangdong");
        desk.page().locator("button[name=uid][value='" + uid + "']").click();

        shouldHave(admin, person, 1);
    }

    @Test
    void aWechatOfAnotherAccountIsNotBoundTwice(Desk desk, People people, Platforms platforms, Admin admin) {
        Person first = people.registered();
        Person second = people.registered();
        String user = WechatIT.somebody();
        Page one = desk.otherProfile(options -> {});
        Page two = desk.otherProfile(options -> {});
        // Both are asked before either has answered.
        scanTab(desk, one, platforms, user).press("uc-broker-bind-later");
        new LoginPage(one).shouldBeShown().logIn(first.loginName(), first.password());
        scanTab(desk, two, platforms, user).press("uc-broker-bind-later");
        new LoginPage(two).shouldBeShown().logIn(second.loginName(), second.password());
        new BrokerPage(two).shouldOffer("uc-bind-broker-sure");

        new BrokerPage(one).press("uc-bind-broker-sure");
        desk.business(one, "construction").shouldGreet(first.loginName());
        new BrokerPage(two).press("uc-bind-broker-sure").shouldSay("已绑定其他账户").press("uc-bind-broker-skip");

        desk.business(two, "construction").shouldGreet(second.loginName());
        shouldHave(admin, first, 1);
        shouldHave(admin, second, 0);
        two.navigate(desk.consoleAction("idp_link:wechat"));
        two.locator("#kc-continue").click();
        scan(two, platforms, user);
        new BrokerPage(two).shouldSay("已绑定其他账户");
    }

    @Test
    void anotherWechatTakesThePlaceOfTheFirstAfterAConfirmation(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String old = WechatIT.somebody();
        String fresh = WechatIT.somebody();
        scanTab(desk, desk.page(), platforms, old).press("uc-broker-bind-later");
        new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(desk.page()).press("uc-bind-broker-sure");
        desk.business("construction").shouldGreet(person.loginName());
        Page other = desk.otherProfile(options -> {});

        scanTab(desk, other, platforms, fresh).press("uc-broker-bind-later");
        new LoginPage(other).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(other).shouldSay("已绑定另一个微信").press("uc-bind-broker-sure");
        desk.business(other, "construction").shouldGreet(person.loginName());

        shouldHave(admin, person, 1);
        Page third = desk.otherProfile(options -> {});
        scanTab(desk, third, platforms, old).shouldOffer("uc-broker-bind-later");
    }

    @Test
    void aHastyDoubleClickBindsOnce(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        scanTab(desk, desk.page(), platforms, WechatIT.somebody()).press("uc-broker-bind-later");
        new LoginPage(desk.page()).shouldBeShown().logIn(person.loginName(), person.password());

        new BrokerPage(desk.page()).pressTwice("uc-bind-broker-sure");

        desk.business("construction").shouldGreet(person.loginName());
        shouldHave(admin, person, 1);
    }

    @Test
    void aLinkOfAnAdministratorLogsInAndHoldsForOneAccountOnly(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person first = people.registered();
        Person second = people.registered();
        Map<String, String> link =
                Map.of("identityProvider", "wechat", "userId", "u-of-an-administrator", "userName", "");

        admin.call("POST", path(admin, first) + "/wechat", link);

        assertThatThrownBy(() -> admin.call("POST", path(admin, second) + "/wechat", link))
                .hasMessageContaining("409");
        admin.call("DELETE", path(admin, first) + "/wechat", null);
        admin.call("POST", path(admin, second) + "/wechat", link);
        assertThat(admin.get(path(admin, second))).hasSize(1);
    }

    @Test
    void oneWechatIsOneAccountsThroughWhicheverProviderItIsLinked(People people, Admin admin) {
        Person first = people.registered();
        Person second = people.registered();
        Map<String, String> link = Map.of("userId", "u-of-two-providers", "userName", "");
        admin.call(
                "POST",
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        "wechat-2",
                        "providerId",
                        "wechat",
                        "hideOnLogin",
                        true,
                        "config",
                        Map.of("clientId", "wx-2", "clientSecret", "two")));
        try (Admin.Undo remove = () -> admin.call("DELETE", "/identity-provider/instances/wechat-2", null)) {
            admin.call("POST", path(admin, first) + "/wechat-2", link);
            assertThatThrownBy(() -> admin.call("POST", path(admin, second) + "/wechat", link))
                    .hasMessageContaining("409");

            admin.call("POST", path(admin, first) + "/wechat", link);
            admin.call("DELETE", path(admin, first) + "/wechat-2", null);

            assertThatThrownBy(() -> admin.call("POST", path(admin, second) + "/wechat", link))
                    .hasMessageContaining("409");
        }
    }

    @Test
    void theMainAccountOfAnEnterpriseHasNoWechat(Desk desk, Phone phone, Platforms platforms, Admin admin) {
        Person handler = Person.madeUp();
        String uscc = Codes.uscc();
        String uid = platforms.guangdongEnterprise("深圳市微信" + uscc.substring(9) + "有限公司", uscc, "L3");
        desk.login().guangdong().as(uid).press("uc-broker-register");
        RegistrationPage page =
                new RegistrationPage(desk.page()).press("next").agree().fillEnterprise(handler);
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(handler.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("open").press("open");
        String user = WechatIT.somebody();
        Page other = desk.otherProfile(options -> {});

        scanTab(desk, other, platforms, user).press("uc-broker-bind-later");
        new LoginPage(other).shouldBeShown().logIn(handler.loginName(), handler.password());
        new BrokerPage(other).shouldSay("企业主账户不能使用微信登录").press("uc-bind-broker-skip");

        desk.business(other, "construction").shouldGreet(handler.loginName());
        assertThat(admin.get(path(admin, handler))).hasSize(1);
    }

    @Test
    void keycloaksOwnAccountApiUnbindsNothing(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        admin.call(
                "POST",
                path(admin, person) + "/wechat",
                Map.of("identityProvider", "wechat", "userId", "u-of-" + person.loginName(), "userName", ""));
        String api = landscape.server().realmUrl() + "/account/linked-accounts";
        Map<String, String> owner = Map.of(
                "Authorization",
                "Bearer " + people.signIn().accountToken(person.loginName(), person.password()),
                "Accept",
                "application/json");

        assertThat(Json.call("GET", api + "?linked=true", owner, null)).hasSize(1);
        assertThatThrownBy(() -> Json.call("DELETE", api + "/wechat", owner, null))
                .hasMessageContaining(": 403 ");

        shouldHave(admin, person, 1);
    }

    @Test
    void aReturnWhileTheSameAccountLogsInElsewhereIsNotTakenForALock(People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        admin.call(
                "POST",
                path(admin, person) + "/guangdong",
                Map.of("identityProvider", "guangdong", "userId", uid, "userName", ""));
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                people.signIn().password(person.loginName(), person.password());
            }
        });
        try {
            for (int i = 0; i < 6; i++) {
                var back = people.signIn().guangdong(uid);

                assertThat(back.document().selectFirst("#uc-broker-holder-continue"))
                        .as(back.text())
                        .isNotNull();
            }
        } finally {
            enough.set(true);
            elsewhere.join();
        }
    }
}
