package org.usercenter.e2e.ca;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.CertificatesPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.RecoveryPage;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A main account goes to its new manager by the enterprise's own USB key, which the former manager may not keep using. */
@EndToEnd
@Tag("agent")
@Tag("page")
@Tag("A1")
@Tag("A3")
@Order(93)
class CertificateHandOverIT {
    private static final String FRESH = "Fresh-7788";

    private final Enterprise enterprise = Enterprise.madeUp();
    private final Person successor = Person.madeUp();

    @BeforeEach
    void theEnterpriseHasAKey(Drawer drawer, CaAgent agent, Control control) {
        control.smsLimits(false);
        agent.typePin("123456");
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        drawer.issue(Drawer.ENTERPRISE_SM2, enterprise.name(), enterprise.uscc());
    }

    @AfterEach
    void theKeyIsAsItCame(Drawer drawer) {
        drawer.act(Drawer.ENTERPRISE_SM2, "reset");
    }

    /** Headers that the test adds would go to the agent too, and make it refuse. */
    private static Page tab(Desk desk) {
        return desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
    }

    @Test
    void whoeverShowsTheKeyNeedsNoCodeOfTheFormerManagerAndTheKeyIsNoWayInAfterwards(
            Desk desk, Landscape landscape, People people, Phone phone) {
        Person owner = new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        bind(desk, owner);
        int earlier = phone.messages(owner.mobile()).size();
        Page tab = tab(desk);
        tab.navigate(desk.accountAction("uc-hand-over"));
        new LoginPage(tab).ca().sign();
        RecoveryPage page = new RecoveryPage(tab).shouldOffer("uc-handover-begin");
        assertThat(tab.locator("main")).containsText("无需再验证当前的联系方式");

        page.press("uc-handover-begin").shouldOffer("mobile");
        assertThat(phone.messages(owner.mobile())).hasSize(earlier);
        page.fill("mobile", successor.mobile())
                .send()
                .fill("code", phone.codeAfter(successor.mobile(), 0))
                .press("uc-handover-verify")
                .shouldOffer("uc-handover-without")
                .press("uc-handover-without")
                .shouldOffer("uc-handover-choose");
        assertThat(tab.locator(".uc-radios")).containsText("数字证书：" + enterprise.name());
        page.press("uc-handover-choose")
                .shouldOffer("uc-handover-confirm")
                .fill("password-new", FRESH)
                .fill("password-confirm", FRESH);
        tab.locator("#sure").check();
        page.press("uc-handover-confirm").shouldOffer("uc-handover-login");

        desk.login(tab(desk)).ca().sign().tab().locator("#uc-ca-bind-later").waitFor();
        assertThat(people.signIn().password(owner.loginName(), owner.password()).loggedIn())
                .isFalse();
        page.press("uc-handover-login");
        new LoginPage(tab).logIn(owner.loginName(), FRESH);
        // The new manager has agreed to nothing yet.
        new RegistrationPage(tab).agreeAtLogin();
        tab.waitForURL("**/business/construction/callback*");
        Api own = Api.of(landscape, owner.loginName(), FRESH);
        assertThat(own.get("/me/certificates").json().path("items")).isEmpty();
        assertThat(own.get("/me/business-log?action=handover.done")
                        .json()
                        .at("/items/0/way")
                        .asText())
                .isEqualTo("实体CA");
    }

    private static void bind(Desk desk, Person owner) {
        Page tab = tab(desk);
        desk.login(tab).logIn(owner.loginName(), owner.password());
        desk.business(tab, "construction").shouldGreet(owner.loginName());
        tab.navigate(desk.accountAction("uc-bind-certificate"));
        new CaPage(tab).sign();
        assertThat(new CertificatesPage(tab).bound()).hasCount(1);
        new CertificatesPage(tab).done();
    }
}
