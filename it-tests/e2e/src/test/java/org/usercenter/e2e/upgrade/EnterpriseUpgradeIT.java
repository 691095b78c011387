package org.usercenter.e2e.upgrade;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.browser.UpgradePage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** A main account whose enterprise the authority has confirmed. */
@EndToEnd
@Tag("agent")
@Tag("A10")
@Tag("page")
@Order(96)
class EnterpriseUpgradeIT {

    @Test
    void theLicenceAndTheKeyOfAnotherEnterpriseAreRefusedAndItsOwnLicenceCertifies(
            Desk desk, Landscape landscape, Control control, Phone phone, Drawer drawer, CaAgent agent) {
        agent.typePin("123456");
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        Firm firm = Firm.known(control);
        // The agent is asked without headers of our own.
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        new EnterprisePages(desk.login(tab).register())
                .upToConfirmation(firm, "handler", phone)
                .page()
                .press("confirm")
                .shouldOffer("open")
                .press("open");
        UpgradePage page = new UpgradePage(tab).open(desk, firm.handler()).shouldHaveLevel("2");
        Visit visit = new Visit(tab, "zh-CN", View.WIDE, View.NARROW);
        visit.look("upgrade-enterprise-choose");

        page.choose("uc-ca");
        new CaPage(tab).sign();
        page.shouldRefuse("证件号码与账户不一致");
        visit.look("upgrade-enterprise-refused");
        page.back().choose("uc-elicence");
        visit.look("upgrade-licence-code");
        new ScanApp(desk.sandbox(), Kind.LICENCE).of(Enterprise.madeUp()).confirm(new ScanPage(tab).link());
        page.shouldRefuse("证件号码与账户不一致");
        page.back().choose("uc-elicence");
        new ScanApp(desk.sandbox(), Kind.LICENCE)
                .of(new Enterprise(firm.name(), firm.uscc()))
                .confirm(new ScanPage(tab).link());

        page.confirm().shouldHaveLevel("3");
        visit.look("upgrade-enterprise-done");
        page.openBusiness();
        tab.waitForSelector("#uc-systems");
        tab.locator("[name=system][value=land]").click();
        tab.locator("[name=role][value=certified-bidder]").check();
        tab.locator("#uc-open").click();
        tab.locator("#uc-enter").click();
        desk.business(tab, "land").shouldGreet(firm.handler().loginName());
        assertThat(visit.faults()).isEmpty();
        Api owner = Api.of(landscape, firm.handler().loginName(), firm.handler().password());
        JsonNode deeds =
                owner.get("/me/business-log?action=realname.upgrade").json().path("items");
        assertThat(deeds.findValuesAsText("success"))
                .as("the latest first: both mismatches stand on record")
                .containsExactly("true", "false", "false");
        assertThat(deeds.findValuesAsText("way")).containsExactly("电子营业执照", "电子营业执照", "实体CA");
        assertThat(owner.get("/me/messages").json().findValuesAsText("kind"))
                .as("the owner is told, once")
                .containsOnlyOnce("realname.certified");
    }
}
