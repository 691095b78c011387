package org.usercenter.e2e.upgrade;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.AccountPages;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.CertificatesPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.UpgradePage;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("agent")
@Tag("A10")
@Tag("page")
@Order(95)
class CertificateUpgradeIT {

    @Test
    void somebodyElsesKeyIsRefusedAndOnesOwnCertifiesWithoutBeingBound(
            Desk desk, Landscape landscape, People people, Drawer drawer, CaAgent agent) {
        Person person = people.registered();
        Person other = Person.madeUp();
        agent.typePin("123456");
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.issue(Drawer.PERSON_SM2, other.name(), other.idNumber());
        // The agent is asked without headers of our own.
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        desk.login(tab).logIn(person.loginName(), person.password());
        desk.business(tab, "construction").shouldGreet(person.loginName());
        UpgradePage page = new UpgradePage(tab).open(desk, person).shouldHaveLevel("2");

        page.choose("uc-ca");
        new CaPage(tab).sign();
        page.shouldRefuse("证件号码与账户不一致");
        drawer.issue(Drawer.PERSON_SM2, person.name(), person.idNumber());
        page.back().choose("uc-ca");
        new CaPage(tab).sign();

        page.confirm().shouldHaveLevel("3").goOn();
        tab.navigate(desk.accountAction("uc-bind-certificate"));
        new CaPage(tab).shouldSay("found-1");
        PlaywrightAssertions.assertThat(new CertificatesPage(tab).bound()).hasCount(0);
        drawer.act(Drawer.PERSON_SM2, "reset");
        assertThat(Api.of(landscape, person.loginName(), person.password())
                        .get("/me/messages")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .as("the owner is told, once")
                .containsOnlyOnce("realname.certified");
    }

    @Test
    @Tag("A3")
    void fromTheAccountPagesAKeyIsBoundAndTheLevelRaisedAndBothAreToldThere(
            Desk desk, People people, Drawer drawer, CaAgent agent) {
        Person person = people.registered();
        agent.typePin("123456");
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.issue(Drawer.PERSON_SM2, person.name(), person.idNumber());
        // The agent is asked without headers of our own.
        Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        AccountPages account = desk.account(tab).open("/certificates").logIn(person.loginName(), person.password());
        PlaywrightAssertions.assertThat(tab.locator("main")).containsText("还没有绑定证书");

        account.button("绑定实体CA").click();
        new CaPage(tab).sign();
        PlaywrightAssertions.assertThat(new CertificatesPage(tab).bound()).hasCount(1);
        new CertificatesPage(tab).done();
        PlaywrightAssertions.assertThat(account.notices()).containsText("证书已更新");
        PlaywrightAssertions.assertThat(account.shown().tab().locator("main table"))
                .containsText(person.name());

        account.go("实名升级").button("去认证").click();
        UpgradePage page = new UpgradePage(tab).choose("uc-ca");
        new CaPage(tab).sign();
        page.confirm().shouldHaveLevel("3").goOn();
        PlaywrightAssertions.assertThat(account.notices()).containsText("实名等级已更新");
        PlaywrightAssertions.assertThat(tab).hasURL(Pattern.compile("/account/real-name$"));
        PlaywrightAssertions.assertThat(tab.locator("main")).not().containsText("去认证");
        drawer.act(Drawer.PERSON_SM2, "reset");
    }
}
