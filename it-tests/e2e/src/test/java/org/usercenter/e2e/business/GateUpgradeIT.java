package org.usercenter.e2e.business;

import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.CaPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.browser.UpgradePage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.http.BusinessLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Upgrade;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From the gate, whose level is too high, by a proof and into the system with the request that began. */
@EndToEnd
@Tag("agent")
@Tag("page")
@Tag("B3")
@Tag("A10")
@Order(98)
class GateUpgradeIT {
    private static final String CERTIFIED = "[name=role][value=certified-bidder]";

    @Test
    void aFaceLeadsAPersonInsideWithTheRequestThatBegan(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "bidder");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        try (Admin.Undo higher = business.changeRole("land", "bidder", "uc.level", "3")) {
            Page login = land.open("state", "by-face", "nonce", "of-face");
            Page stop = land.submit(login, "username", person.loginName(), "password", person.password());
            assertThat(stop.text()).contains("实名等级不足");
            assertThat(stop.document().select("#uc-lapsed"))
                    .as("nothing has lapsed")
                    .isEmpty();
            Page choice = land.submit(stop, "action", "upgrade");

            Upgrade upgrade = new Upgrade(landscape, person, land.visitor(), choice).toFaceCode();
            upgrade.face("pass", "none").press("confirm");
            assertThat(Upgrade.level(upgrade.page())).isEqualTo("3");
            Page inside = upgrade.press("go-on").page();

            assertThat(inside.loggedIn()).as(inside.text()).isTrue();
            assertThat(inside.uri().getQuery()).contains("state=by-face");
            var tokens = land.tokens(inside);
            assertThat(BusinessLogin.claims(tokens, "id_token").path("nonce").asText())
                    .isEqualTo("of-face");
            assertThat(BusinessLogin.claims(tokens).path("real_name_level").asInt())
                    .isEqualTo(3);
            assertThat(BusinessLogin.claims(tokens).path("real_name_way").asText())
                    .isEqualTo("uc-face");
        }
    }

    @Test
    void whoseLevelHasLapsedIsToldSinceWhenAndLedToProveItAgain(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        String person = business.person(Business.LAPSED);
        business.give(person, "land", "bidder");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        try (Admin.Undo higher = business.changeRole("land", "bidder", "uc.level", "3")) {
            Page stop = land.enter(Business.LAPSED, Business.PASSWORD);

            assertThat(stop.text()).contains("实名等级不足", "当前实名等级为 2");
            assertThat(stop.document().select("#uc-lapsed").text())
                    .contains("3（已认证）", "失效")
                    .containsPattern("\\d{4}-\\d{2}-\\d{2}");
            Page choice = land.submit(stop, "action", "upgrade");
            assertThat(choice.document().select("#uc-upgrade-lapsed").text()).contains("失效");
            assertThat(Upgrade.level(choice)).isEqualTo("2");
        } finally {
            business.take(person, "land", "bidder");
        }
    }

    @Test
    void whoLeavesTheUpgradeStandsAtTheGateAsBefore(Landscape landscape, People people, Admin admin) {
        Business business = new Business(admin);
        Person person = people.registered();
        business.give(business.person(person.loginName()), "land", "bidder");
        BusinessLogin land = new BusinessLogin(landscape, people.visitor(), "land");
        try (Admin.Undo higher = business.changeRole("land", "bidder", "uc.level", "3")) {
            Page stop = land.enter(person.loginName(), person.password());

            Page again = land.submit(land.submit(stop, "action", "upgrade"), "action", "leave");

            assertThat(again.text()).contains("实名等级不足");
            assertThat(land.submit(again, "action", "leave").uri().getQuery()).contains("error=access_denied");
        }
    }

    @Test
    void somebodyElsesKeyIsRefusedOnRecordAndOnesOwnLeadsInside(
            Desk desk, People people, Admin admin, Drawer drawer, CaAgent agent) {
        Business business = new Business(admin);
        Person person = people.registered();
        Person other = Person.madeUp();
        business.give(business.person(person.loginName()), "land", "bidder");
        agent.typePin("123456");
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.issue(Drawer.PERSON_SM2, other.name(), other.idNumber());
        // The agent is asked without headers of our own.
        com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        try (Admin.Undo higher = business.changeRole("land", "bidder", "uc.level", "3")) {
            desk.business(tab, "land").enter().logIn(person.loginName(), person.password());
            tab.locator("#uc-upgrade").click();
            UpgradePage page = new UpgradePage(tab).choose("uc-ca");
            new CaPage(tab).sign();
            page.shouldRefuse("证件号码与账户不一致");
            assertThat(refusals(admin, business.user(person.loginName()))).isEqualTo(1);

            drawer.issue(Drawer.PERSON_SM2, person.name(), person.idNumber());
            page.back().choose("uc-ca");
            new CaPage(tab).sign();
            page.confirm().shouldHaveLevel("3").goOn();

            desk.business(tab, "land").shouldGreet(person.loginName());
            assertThat(tab.locator("#fact-roles")).hasText("bidder");
        } finally {
            drawer.act(Drawer.PERSON_SM2, "reset");
        }
    }

    private static long refusals(Admin admin, String user) {
        return StreamSupport.stream(
                        admin.get("/events?type=CUSTOM_REQUIRED_ACTION_ERROR&user=" + user)
                                .spliterator(),
                        false)
                .filter(event -> event.at("/details/action").asText().equals("uc-real-name-upgrade"))
                .count();
    }

    @Test
    @Tag("B2")
    @Tag("R2")
    void anEnterpriseRegistersAtTheGateProvesItselfByItsLicenceAndIsInside(Desk desk, Control control, Phone phone) {
        Firm firm = Firm.known(control);
        com.microsoft.playwright.Page tab = desk.page();
        UpgradePage page = registeredAtTheGate(desk, tab, firm, phone);

        page.choose("uc-elicence");
        new ScanApp(desk.sandbox(), ScanApp.Kind.LICENCE)
                .of(new ScanApp.Enterprise(firm.name(), firm.uscc()))
                .confirm(new ScanPage(tab).link());
        page.confirm().shouldHaveLevel("3").goOn();

        shouldBeCertifiedBidder(desk, tab, firm);
    }

    @Test
    @Tag("B2")
    void anEnterpriseProvesItselfByAKeyOfItsOwnAndIsInside(
            Desk desk, Control control, Phone phone, Drawer drawer, CaAgent agent) {
        Firm firm = Firm.known(control);
        agent.typePin("123456");
        drawer.plugOnly(Drawer.ENTERPRISE_SM2);
        // The agent is asked without headers of our own.
        com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));
        UpgradePage page = registeredAtTheGate(desk, tab, firm, phone);
        try {
            drawer.issue(Drawer.ENTERPRISE_SM2, firm.name(), firm.uscc());
            page.choose("uc-ca");
            new CaPage(tab).sign();
            page.confirm().shouldHaveLevel("3").goOn();

            shouldBeCertifiedBidder(desk, tab, firm);
        } finally {
            drawer.act(Drawer.ENTERPRISE_SM2, "reset");
        }
    }

    /** Up to where the role that needs the highest level was ticked and the page for raising it was asked for. */
    private static UpgradePage registeredAtTheGate(
            Desk desk, com.microsoft.playwright.Page tab, Firm firm, Phone phone) {
        new EnterprisePages(desk.business(tab, "land").enter().register())
                .upToConfirmation(firm, "handler", phone)
                .page()
                .press("confirm")
                .shouldOffer("open")
                .press("open");
        tab.locator(CERTIFIED).check();
        tab.locator("#uc-upgrade").click();
        return new UpgradePage(tab);
    }

    private static void shouldBeCertifiedBidder(Desk desk, com.microsoft.playwright.Page tab, Firm firm) {
        assertThat(tab.locator(CERTIFIED)).isChecked();
        tab.locator("#uc-open").click();
        tab.locator("#uc-enter").click();
        desk.business(tab, "land").shouldGreet(firm.handler().loginName());
        assertThat(tab.locator("#fact-roles")).hasText("certified-bidder");
    }
}
