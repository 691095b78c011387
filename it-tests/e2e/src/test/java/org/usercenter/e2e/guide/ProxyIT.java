package org.usercenter.e2e.guide;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Apache;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Site;
import org.usercenter.e2e.harness.UserCenter;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Debian's mod_auth_openidc with the settings of the integration guide. */
@EndToEnd
@Tag("page")
@Tag("B4")
@Tag("B5")
@Order(112)
class ProxyIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Test
    void whatIsBehindItLearnsWhoActsForWhomAndALostRoleEndsIt(
            Desk desk, People people, Admin admin, UserCenter center) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "bidder");
        try (Site behind = Site.ofHeaders();
                Apache apache = Apache.start(center, Connected.SECRET, behind.url());
                Connected client = Connected.to(business, apache.url(), "/oidc?logout=backchannel")) {
            Page enterprise = desk.page();
            enterprise.navigate(apache.url() + "/files");
            new LoginPage(enterprise).logIn(Business.MAIN_A, Business.PASSWORD);
            enterprise.waitForURL(apache.url() + "/files");
            assertThat(enterprise.locator("body").innerText())
                    .contains("oidc_claim_acting_enterprise: ", Business.USCC_A)
                    .containsPattern("oidc_claim_business_roles: [^\n]*bidder")
                    .contains("oidc_claim_account_type: enterprise", "oidc_claim_real_name_level: 3");

            Page own = desk.otherProfile(options -> {});
            own.navigate(apache.url() + "/files");
            new LoginPage(own).logIn(person.loginName(), person.password());
            own.waitForURL(apache.url() + "/files");
            assertThat(own.locator("body").innerText())
                    .contains("oidc_claim_login_name: " + person.loginName())
                    .doesNotContain("acting_enterprise");

            business.take(business.person(person.loginName()), "land", "bidder");
            Await.until("the proxy has heard of it", SOON, PAUSE, () -> {
                own.navigate(apache.url() + "/files");
                return own.url().startsWith(center.realmUrl());
            });

            enterprise.navigate(apache.url() + "/oidc?logout=" + apache.url() + "/files");
            enterprise.waitForURL(url -> url.startsWith(center.realmUrl()));
            assertThat(enterprise.locator("[name=password]").isVisible()).isTrue();
        }
    }
}
