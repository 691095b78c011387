package org.usercenter.e2e.broker;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.GuangdongPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L4")
@Tag("page")
@Order(96)
class GuangdongIT {

    /** In a business system, by this way. */
    static void shouldBeIn(Desk desk, Page tab, Person person) {
        desk.business(tab, "construction").shouldGreet(person.loginName());
        PlaywrightAssertions.assertThat(tab.locator("#fact-way")).containsText("粤统一认证");
    }

    /** Goes on from the page of the first login to the end of the registration. */
    private static void register(Page tab, Person person, Phone phone) {
        new BrokerPage(tab).press("uc-broker-register");
        RegistrationPage page = new RegistrationPage(tab).press("next").agree();
        tab.check("[name=documentLongTerm]");
        page.type("mobile", person.mobile())
                .type("username", person.loginName())
                .type("password", person.password())
                .type("password-confirm", person.password());
        finish(page, tab, person, phone);
    }

    private static void finish(RegistrationPage page, Page tab, Person person, Phone phone) {
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(person.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("open");
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("3 级");
        page.press("open");
    }

    @Test
    void aMatchAtLevelFourIsLinkedAfterAConfirmationAndFoundAtTheSecondLogin(
            Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");

        desk.login().guangdong().as(uid).press("uc-broker-link");
        shouldBeIn(desk, desk.page(), person);
        Page other = desk.otherProfile(options -> {});
        desk.login(other).guangdong().as(uid).sayThatItIsMe();

        shouldBeIn(desk, other, person);
    }

    @Test
    void aHastyDoubleClickLinksOnce(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");

        desk.login().guangdong().as(uid).pressTwice("uc-broker-link");

        shouldBeIn(desk, desk.page(), person);
        assertThat(admin.get("/users/"
                        + admin.user(person.loginName())
                                .orElseThrow()
                                .path("id")
                                .asText() + "/federated-identity"))
                .hasSize(1);
    }

    @Test
    void aHastyDoubleClickWithThePasswordLinksOnce(Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L1");
        BrokerPage page = desk.login().guangdong().as(uid).shouldOffer("uc-broker-password");

        page.tab().fill("[name=password]", person.password());
        page.pressTwice("uc-broker-password");

        shouldBeIn(desk, desk.page(), person);
        assertThat(admin.links(admin.idOf(person))).hasSize(1);
        assertThat(admin.sessionCount(admin.idOf(person))).isEqualTo(1);
    }

    @Test
    @Tag("R4")
    void aHastyDoubleClickOnRegisteringOpensOneRegistration(Desk desk, Platforms platforms) {
        String uid = platforms.guangdongPerson(Person.madeUp(), "L2");

        desk.login().guangdong().as(uid).pressTwice("uc-broker-register");

        new RegistrationPage(desk.page()).press("next").agree();
    }

    @Test
    void whoDoesNotConfirmIsNotLinked(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");

        desk.login().guangdong().as(uid).shouldOffer("uc-broker-link").press("uc-broker-leave");
        PlaywrightAssertions.assertThat(desk.page().locator("[name=password]")).isVisible();

        desk.login().guangdong();
        new BrokerPage(desk.page()).shouldOffer("uc-broker-link");
    }

    @ParameterizedTest
    @CsvSource({"L0", "L1"})
    void aLowerLevelProvesTheAccountByItsPassword(String level, Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, level);

        BrokerPage page = desk.login().guangdong().as(uid).shouldOffer("uc-broker-raise-link");
        page.tab().fill("[name=password]", "Wrong-1234");
        page.press("uc-broker-password").shouldSay("密码不正确");
        page.tab().fill("[name=password]", person.password());
        page.press("uc-broker-password");

        shouldBeIn(desk, desk.page(), person);
    }

    @Test
    void aLowerLevelDoesNotTellWhetherThereIsAnAccount(Desk desk, Platforms platforms) {
        String uid = platforms.guangdongPerson(Person.madeUp(), "L0");

        BrokerPage page = desk.login().guangdong().as(uid);
        page.tab().fill("[name=password]", "Wrong-1234");

        page.press("uc-broker-password").shouldSay("密码不正确").shouldOffer("uc-broker-raise-link");
    }

    @Test
    @Tag("R4")
    void aPersonOfLevelFourRegistersAndIsCertified(Desk desk, Phone phone, Platforms platforms) {
        Person person = Person.madeUp();
        String uid = platforms.guangdongPerson(person, "L2");

        desk.login().guangdong().as(uid);
        register(desk.page(), person, phone);
        desk.business("construction").shouldGreet(person.loginName()).logOut();
        desk.business("construction").shouldBeLoggedOut();
        desk.login().guangdong().as(uid).sayThatItIsMe();

        shouldBeIn(desk, desk.page(), person);
    }

    @Test
    @Tag("R4")
    void aLevelThatWasRaisedMeanwhileCountsAtTheNextTry(Desk desk, Phone phone, Platforms platforms) {
        Person person = Person.madeUp();
        String uid = platforms.guangdongPerson(person, "L1");
        desk.login().guangdong().as(uid).shouldOffer("uc-broker-raise-link");

        Page platform = desk.newTab();
        platform.navigate(desk.sandbox() + "/pscp/sso/static/manage/realname?key=realname");
        platform.locator("button[name=level][value=L2]").click();
        new BrokerPage(desk.page()).press("uc-broker-again").shouldOffer("uc-broker-register");

        register(desk.page(), person, phone);
        desk.business("construction").shouldGreet(person.loginName());
    }

    @Test
    @Tag("R4")
    void anEnterpriseRegistersAndItsOperatorsLogInToTheMainAccount(Desk desk, Phone phone, Platforms platforms) {
        Person handler = Person.madeUp();
        String uscc = Codes.uscc();
        String uid = platforms.guangdongEnterprise("深圳市测试" + uscc.substring(9) + "有限公司", uscc, "L2");
        String operator = platforms.guangdongOperator(Person.madeUp(), "L2", uid);

        desk.login().guangdong().as(uid).press("uc-broker-register");
        RegistrationPage page = new RegistrationPage(desk.page()).press("next").agree();
        PlaywrightAssertions.assertThat(desk.page().locator("main")).containsText(uscc);
        finish(page.fillEnterprise(handler), desk.page(), handler, phone);
        desk.business("construction").shouldGreet(handler.loginName());
        Page other = desk.otherProfile(options -> {});
        desk.login(other).guangdong().as(operator).shouldSay("深圳市测试").sayThatItIsMe();

        shouldBeIn(desk, other, handler);
    }

    @ParameterizedTest
    @CsvSource({
        "echoState, true",
        "keyCase, camel",
        "extProperties, map",
        "shape, newer",
        "levelPlace, ext",
        "allowGetToken, false",
        "pareobj, absent",
        "pareobj, empty",
        "pareobj, json-null",
        "linkPerson, false",
        "expiresIn, 59"
    })
    void everyVariantOfThePlatformIsUnderstood(
            String toggle, String value, Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        platforms.toggle(Platforms.GUANGDONG, Map.of(toggle, typed(value)));

        desk.login().guangdong().as(uid).press("uc-broker-link");

        shouldBeIn(desk, desk.page(), person);
    }

    private static Object typed(String value) {
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        return value.matches("\\d+") ? Integer.valueOf(value) : value;
    }

    @Test
    void whoGivesUpThereIsBackOnTheLoginPage(Desk desk) {
        desk.login().guangdong().cancel().shouldBeRefused("取消");
    }

    @ParameterizedTest
    @CsvSource({
        "http-500, '', '', 没有响应",
        "drop, '', '', 没有响应",
        "slow, '', '', 没有响应",
        "fail, '', '', 没有接受",
        "ok, html, true, 没有响应",
        "ok, emptyUid, true, 没有提供账号信息"
    })
    void aBrokenPlatformIsToldOfAndTheOtherWaysGoOn(
            String mode, String toggle, String value, String text, Desk desk, Platforms platforms) {
        String uid = platforms.guangdongPerson(Person.madeUp(), "L2");
        var page = desk.login().guangdong();
        if (!toggle.isEmpty()) {
            platforms.toggle(Platforms.GUANGDONG, Map.of(toggle, typed(value)));
        }
        if (!mode.equals("ok")) {
            platforms.toggle(Platforms.GUANGDONG, Map.of("only", "access_token"));
            platforms.mode(Platforms.GUANGDONG, mode, mode.equals("slow") ? 9000 : 0);
        }

        page.as(uid).shouldBeRefused(text);
    }

    @Test
    void whoLogsOutHereIsLoggedOutThere(Desk desk, People people, Platforms platforms) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        desk.login().guangdong().as(uid).press("uc-broker-link");
        desk.business("construction").shouldGreet(person.loginName()).logOut();
        desk.business("construction").shouldBeLoggedOut();

        desk.login().guangdong();

        // With a session there, the platform would have sent the browser back without a page.
        PlaywrightAssertions.assertThat(desk.page().locator("button[name=uid]").first())
                .isVisible();
        assertThat(desk.page().url()).contains("/oauth2/authorize");
    }

    @Test
    void whereThatIsSwitchedOffWhoLogsOutHereStaysLoggedInThere(
            Desk desk, People people, Platforms platforms, Admin admin) {
        Person person = people.registered();
        String uid = platforms.guangdongPerson(person, "L2");
        try (Admin.Undo undo = admin.changeProvider("guangdong", Map.of("config", Map.of("logoutThere", "false")))) {
            desk.login().guangdong().as(uid).press("uc-broker-link");
            desk.business("construction").shouldGreet(person.loginName()).logOut();
            desk.business("construction").shouldBeLoggedOut();

            desk.login().guangdong();

            // Without a page of the platform's own, which knows the browser yet.
            new BrokerPage(desk.page()).sayThatItIsMe();
            shouldBeIn(desk, desk.page(), person);
        }
    }

    @ParameterizedTest
    @CsvSource({"access_denied, 取消", "server_error, 报告了一个错误"})
    void anErrorInTheReturnIsToldOfOnTheLoginPage(String error, String text, Desk desk) {
        GuangdongPage page = desk.login().guangdong();
        PlaywrightAssertions.assertThat(page.tab().locator("#gd-new")).isAttached();

        page.tab().navigate(desk.server() + "/broker/guangdong/endpoint?error=" + error);

        new BrokerPage(page.tab()).shouldBeRefused(text);
    }
}
