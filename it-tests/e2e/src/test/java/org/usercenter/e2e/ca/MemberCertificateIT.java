package org.usercenter.e2e.ca;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise registers with one key, and gives its other one to an internal account. */
@EndToEnd
@Tag("agent")
@Tag("A3")
@Tag("page")
@Order(92)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MemberCertificateIT {
    private static final String USCC = "91440300MA5TEXT03E";
    private static final String ENTERPRISE = "/enterprises/" + USCC;
    private static final String ACTION = "uc-bind-certificate";

    /** Not the agent's line, which is a good one too once it has found a certificate. */
    private static final String NEWS = ".uc-note.pf-m-success:not(#uc-ca-state)";

    private static final Person HANDLER = Person.madeUp();
    private static final Person MEMBER = Person.madeUp();

    @BeforeAll
    static void theEnterpriseIsNotRegisteredYet(Admin admin) {
        remove(admin);
    }

    @AfterAll
    static void nothingStays(Admin admin) {
        remove(admin);
    }

    private static void remove(Admin admin) {
        String root = admin.get("/group-by-path/enterprises").path("id").asText();
        boolean registered = admin.get("/groups/" + root + "/children?exact=true&search=" + USCC)
                        .size()
                > 0;
        if (registered) {
            String owner = admin.get("/group-by-path" + ENTERPRISE + "/members/owner")
                    .path("id")
                    .asText();
            admin.get("/groups/" + owner + "/members")
                    .forEach(user ->
                            admin.call("DELETE", "/users/" + user.path("id").asText(), null));
        }
        admin.user(MEMBER.loginName())
                .ifPresent(
                        user -> admin.call("DELETE", "/users/" + user.path("id").asText(), null));
    }

    @BeforeEach
    void theOtherKeyIsPluggedIn(Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.act(Drawer.ENTERPRISE_SM2, "reset");
        drawer.act(Drawer.ENTERPRISE_RSA, "reset");
        drawer.plugOnly(Drawer.ENTERPRISE_RSA);
    }

    /** Headers that the test adds would go to the agent too, and make it refuse. */
    private static Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    private static String idOf(Admin admin, Person person) {
        return admin.user(person.loginName()).orElseThrow().path("id").asText();
    }

    /** The pages for the account of that id, for somebody who logs in by password. */
    private static CaPage manage(Desk desk, Page tab, Person actor, String userId) {
        desk.login(tab).logIn(actor.loginName(), actor.password());
        desk.business(tab, "construction").shouldGreet(actor.loginName());
        tab.navigate(desk.accountAction(userId.isEmpty() ? ACTION : ACTION + ":" + userId));
        return new CaPage(tab);
    }

    @Test
    @Order(1)
    void theEnterpriseRegistersAndHasAnInternalAccount(Desk desk, Drawer drawer, Phone phone, Admin admin) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        desk.login(tab).ca().sign().press("uc-ca-register");
        RegistrationPage page = new RegistrationPage(tab).press("next").agree().fillEnterprise(HANDLER);
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(HANDLER.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("open");

        admin.call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        MEMBER.loginName(),
                        "firstName",
                        "小梅",
                        "lastName",
                        "欧阳",
                        "enabled",
                        true,
                        "groups",
                        List.of(ENTERPRISE + "/members/internal"),
                        "credentials",
                        List.of(Map.of("type", "password", "value", MEMBER.password(), "temporary", false))));

        assertThat(admin.get("/users/" + idOf(admin, MEMBER) + "/groups")).hasSize(1);
    }

    @Test
    @Order(2)
    void theMainAccountBindsTheEnterprisesKeyForTheMember(Desk desk, Admin admin) {
        Page tab = tab(desk);
        CaPage page = manage(desk, tab, HANDLER, idOf(admin, MEMBER));
        assertThat(tab.locator("#uc-acting")).containsText("欧阳小梅");
        assertThat(tab.locator("#uc-acting")).containsText(MEMBER.loginName());
        assertThat(tab.locator("#uc-bound-none")).isVisible();

        page.sign();

        assertThat(tab.locator(NEWS)).containsText("该内部账户今后可以用它登录");
        assertThat(tab.locator(".uc-bound")).hasCount(1);
        page.press("uc-bind-done");
        assertThat(tab).hasURL(Pattern.compile(".*kc_action_status=success.*"));
    }

    @Test
    @Order(3)
    @Tag("L2")
    void theMemberLogsInWithIt(Desk desk) {
        Page tab = tab(desk);

        desk.login(tab).ca().sign();
        // Whose account others made has agreed to nothing yet.
        new RegistrationPage(tab).agreeAtLogin();

        desk.business(tab, "construction").shouldGreet(MEMBER.loginName());
    }

    @Test
    @Order(4)
    void theMainAccountsOwnCertificatesAreOthers(Desk desk) {
        Page tab = tab(desk);

        manage(desk, tab, HANDLER, "");

        assertThat(tab.locator("#uc-acting")).hasCount(0);
        assertThat(tab.locator(".uc-bound")).hasCount(1);
        assertThat(tab.locator(".uc-bound")).not().containsText("RSA");
    }

    @Test
    @Order(5)
    void aKeyThatIsBoundAlreadyIsRefused(Desk desk, Drawer drawer, Admin admin) {
        Page tab = tab(desk);
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);

        CaPage page = manage(desk, tab, HANDLER, idOf(admin, MEMBER)).sign();

        page.shouldRefuse("已绑定其他账户");
    }

    @Test
    @Order(6)
    void theKeyOfSomebodyElseIsRefused(Desk desk, Drawer drawer, Admin admin) {
        Page tab = tab(desk);
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);

        CaPage page = manage(desk, tab, HANDLER, idOf(admin, MEMBER)).sign();

        page.shouldRefuse("既不是该内部账户本人，也不是本单位");
    }

    @Test
    @Order(7)
    void aForeignAccountIsRefusedLikeAnUnknownOneAndTheWayGoesOn(Desk desk, People people, Admin admin) {
        Page tab = tab(desk);
        CaPage page = manage(desk, tab, HANDLER, idOf(admin, people.registered()));
        page.shouldRefuse("不能管理这个账户的证书");
        String foreign = tab.locator("main").innerText();
        page.press("uc-bind-done");
        assertThat(tab).hasURL(Pattern.compile(".*kc_action_status=cancelled.*"));

        tab.navigate(desk.accountAction(ACTION + ":00000000-0000-0000-0000-000000000000"));

        page.shouldRefuse("不能管理这个账户的证书");
        assertThat(tab.locator("main").innerText()).isEqualTo(foreign);
    }

    @Test
    @Order(8)
    void aMemberDoesNotManageTheMainAccount(Desk desk, Admin admin) {
        Page tab = tab(desk);

        manage(desk, tab, MEMBER, idOf(admin, HANDLER)).shouldRefuse("不能管理这个账户的证书");
    }

    @Test
    @Order(9)
    void whoLeftTheEnterpriseMeanwhileIsNotBoundFor(Desk desk, Admin admin) {
        Page tab = tab(desk);
        CaPage page = manage(desk, tab, HANDLER, idOf(admin, MEMBER));
        tab.locator(".uc-bound button").click();
        String internal = admin.get("/group-by-path" + ENTERPRISE + "/members/internal")
                .path("id")
                .asText();
        String membership = "/users/" + idOf(admin, MEMBER) + "/groups/" + internal;
        admin.call("DELETE", membership, null);

        try {
            page.press("uc-bind-sure").shouldRefuse("不能管理这个账户的证书");
        } finally {
            admin.call("PUT", membership, null);
        }
    }

    @ParameterizedTest
    @Order(10)
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void itsPagesAreAccessible(String language, View first, View second, Desk desk, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language).andThen(options -> options.setExtraHTTPHeaders(Map.of())));
        Visit visit = new Visit(tab, language, first, second);

        CaPage page = manage(desk, tab, HANDLER, idOf(admin, MEMBER)).shouldSay("found-1");
        visit.look("ca-member");
        page.sign();
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("ca-member-refused");
        tab.locator(".uc-bound button").click();
        visit.look("ca-member-unbind");
        tab.navigate(desk.accountAction(ACTION + ":nobody"));
        visit.look("ca-member-not-allowed");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @Order(11)
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void whoTakesTheLastWayIsWarnedFirst(String language, View first, View second, Desk desk, Admin admin) {
        admin.deleteCredentials(idOf(admin, MEMBER));
        Page tab = desk.otherProfile(Visit.in(language).andThen(options -> options.setExtraHTTPHeaders(Map.of())));
        Visit visit = new Visit(tab, language, first, second);
        try {
            manage(desk, tab, HANDLER, idOf(admin, MEMBER));
            String binding = tab.locator(".uc-bound [name=binding]").inputValue();
            tab.locator(".uc-bound button").click();
            visit.look("ca-member-last-way");
            String warning = tab.locator(".uc-note.pf-m-warning").innerText();
            // As somebody sends it who was shown the page while there was another way.
            tab.evaluate("document.querySelector('[name=lastWay]').remove()");
            tab.locator("#uc-bind-sure").click();

            assertThat(tab.locator(".uc-note.pf-m-warning")).hasText(warning);
            assertThat(tab.locator("[name=binding]")).hasValue(binding);
            if (language.equals("zh-CN")) {
                assertThat(warning).contains("唯一的登录方式");
            }
            assertThat(visit.faults()).isEmpty();
        } finally {
            admin.call(
                    "PUT",
                    "/users/" + idOf(admin, MEMBER) + "/reset-password",
                    Map.of("type", "password", "value", MEMBER.password(), "temporary", false));
        }
    }

    @Test
    @Order(12)
    void theMainAccountUnbindsItAfterAQuestion(Desk desk, Admin admin) {
        Page tab = tab(desk);
        CaPage page = manage(desk, tab, HANDLER, idOf(admin, MEMBER));

        tab.locator(".uc-bound button").click();
        assertThat(tab.locator("main")).containsText("该内部账户不能再用此证书登录");
        page.press("uc-bind-sure");

        assertThat(tab.locator(NEWS)).containsText("证书已解绑");
        assertThat(tab.locator("#uc-bound-none")).isVisible();
    }

    @Test
    @Order(13)
    void theMemberBindsTheEnterprisesKeyForItself(Desk desk) {
        Page tab = tab(desk);

        manage(desk, tab, MEMBER, "").sign();

        assertThat(tab.locator(NEWS)).containsText("今后可以用它登录");
    }
}
