package org.usercenter.e2e.login;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.SmsPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L1")
@Tag("page")
@Tag("L5")
@Order(40)
class TabsIT {

    private static final String FLOW = "uc-browser";
    private static final String[] TABS = {
        "uc-password", "uc-ca", "uc-elicence", "guangdong", "uc-sms", "uc-wechat", "uc-sharedca"
    };

    @Test
    void theWaysOfTheFlowAreTabs(Desk desk) {
        assertThat(desk.login().shouldBeShown().ways()).containsExactly(TABS);
    }

    @Test
    void removingAWayFromTheFlowRemovesItsTab(Desk desk, Admin admin) {
        try (Admin.Undo back = admin.removeExecution(FLOW, "uc-ways", "uc-sms")) {
            assertThat(desk.login().shouldBeShown().ways()).doesNotContain("uc-sms");
        }
        assertThat(desk.login().shouldBeShown().ways()).contains("uc-sms");
    }

    @Test
    void oneOrderSettingMovesTabsOfBothKinds(Desk desk, Admin admin) {
        try (Admin.Undo order =
                admin.configure(FLOW, "uc-login-ways", Map.of("order", "uc-sms,guangdong,uc-password"))) {
            LoginPage page = desk.login();
            PlaywrightAssertions.assertThat(page.tab().locator("[name=mobile]")).isVisible();
            assertThat(page.ways())
                    .containsExactly(
                            "uc-sms", "guangdong", "uc-password", "uc-ca", "uc-elicence", "uc-sharedca", "uc-wechat");
        }
    }

    @Test
    @Tag("L6")
    void aDisabledIdentityProviderIsNoTab(Desk desk, Admin admin) {
        try (Admin.Undo on = admin.changeProvider("wechat", Map.of("enabled", false))) {
            assertThat(desk.login().shouldBeShown().ways()).doesNotContain("uc-wechat");
        }
        assertThat(desk.login().shouldBeShown().ways()).contains("uc-wechat");
    }

    @Test
    void loadingThePageAgainKeepsTheChosenTab(Desk desk) {
        SmsPage sms = desk.login().shouldBeShown().sms();

        sms.tab().reload();

        sms.shouldBeShown();
    }

    @Test
    void aLoginInOneTabCarriesTheOtherAlong(Desk desk, People people) {
        Person person = people.registered();
        LoginPage first = desk.login().shouldBeShown();
        LoginPage second = desk.login(desk.newTab()).shouldBeShown();

        second.logIn(person.loginName(), person.password());
        desk.business(second.tab(), "construction").shouldGreet(person.loginName());

        // The first tab notices by itself and goes on into the business system.
        desk.business(first.tab(), "construction").shouldGreet(person.loginName());
    }

    @Test
    void thePasswordWorksWithoutJavaScript(Desk desk, People people) {
        Person person = people.registered();
        com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setJavaScriptEnabled(false));

        desk.login(tab).logIn(person.loginName(), person.password());

        desk.business(tab, "construction").shouldGreet(person.loginName());
    }
}
