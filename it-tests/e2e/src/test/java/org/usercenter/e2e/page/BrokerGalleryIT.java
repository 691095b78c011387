package org.usercenter.e2e.page;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.browser.BrokerPage;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.LoginPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.browser.Visit.View;
import org.usercenter.e2e.browser.WechatPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks through every page that has to do with WeChat and the Guangdong platform. */
@EndToEnd
@Tag("page")
@Tag("L4")
@Tag("L6")
@Order(68)
class BrokerGalleryIT {

    private static BrokerPage scan(Desk desk, Page tab, Platforms platforms, String user) {
        WechatPage page = desk.login(tab).wechat().shown();
        platforms.phone("scan", user);
        platforms.phone("confirm", user);
        return new BrokerPage(page.tab());
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void wechat(String language, View first, View second, Desk desk, People people, Platforms platforms) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();

        desk.login(tab).wechat().shown();
        visit.look("wechat");
        scan(desk, tab, platforms, "wang").shouldOffer("uc-broker-bind-later");
        visit.look("wechat-unbound");
        new BrokerPage(tab).press("uc-broker-bind-later");
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(tab).shouldOffer("uc-bind-broker-sure");
        visit.look("wechat-bind");
        new BrokerPage(tab).press("uc-bind-broker-sure");
        desk.business(tab, "construction").shouldGreet(person.loginName());
        tab.context().clearCookies();
        scan(desk, tab, platforms, "e2e-" + person.loginName()).press("uc-broker-bind-later");
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(tab).shouldOffer("uc-bind-broker-sure");
        visit.look("wechat-bind-other");
        new BrokerPage(tab).press("uc-bind-broker-skip");
        desk.business(tab, "construction").shouldGreet(person.loginName());
        tab.navigate(desk.accountAction("uc-unbind-broker:wechat"));
        new BrokerPage(tab).shouldOffer("uc-unbind-broker-sure");
        visit.look("wechat-unbind");
        new BrokerPage(tab).press("uc-unbind-broker-sure");
        tab.waitForURL("**/business/construction/callback*");
        tab.navigate(desk.accountAction("uc-unbind-broker:wechat"));
        new BrokerPage(tab).shouldOffer("uc-unbind-broker-leave");
        visit.look("wechat-unbind-none");
        tab.navigate(desk.consoleAction("idp_link:wechat"));
        tab.waitForSelector("#kc-continue");
        visit.look("idp-link");
        tab.context().clearCookies();
        platforms.toggle(Platforms.WECHAT, Map.of("refused", true, "refusedRedirect", true));
        scan(desk, tab, platforms, "wang").shouldOffer("uc-wechat-open");
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("wechat-cancelled");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void guangdong(String language, View first, View second, Desk desk, People people, Platforms platforms) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        String sure = platforms.guangdongPerson(person, "L2");
        String declared = platforms.guangdongPerson(person, "L1");
        String unknown = platforms.guangdongPerson(Person.madeUp(), "L3");

        desk.login(tab).guangdong().as(sure).shouldOffer("uc-broker-link");
        visit.look("guangdong-confirm");
        new BrokerPage(tab).press("uc-broker-link");
        desk.business(tab, "construction").shouldGreet(person.loginName());
        tab.context().clearCookies();
        desk.login(tab).guangdong().as(sure).shouldOffer("uc-broker-holder-continue");
        visit.look("guangdong-holder");
        tab.context().clearCookies();
        BrokerPage low = desk.login(tab).guangdong().as(declared);
        low.shouldOffer("uc-broker-password");
        visit.look("guangdong-low");
        tab.fill("[name=password]", "Wrong-1234");
        low.press("uc-broker-password");
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("guangdong-low-refused");
        tab.context().clearCookies();
        desk.login(tab).guangdong().as(unknown).shouldOffer("uc-broker-register");
        visit.look("guangdong-unknown");
        new BrokerPage(tab).press("uc-broker-register");
        tab.waitForSelector("#uc-proved");
        visit.look("guangdong-register");
        tab.context().clearCookies();
        desk.login(tab).guangdong().cancel();
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("guangdong-cancelled");
        tab.navigate(desk.server() + "/broker/guangdong/endpoint?code=x");
        tab.waitForSelector("#kc-error-message");
        visit.look("guangdong-nobodys");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void theLastWay(String language, View first, View second, Desk desk, People people, Admin admin) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.madeByAnAdministrator();
        String id = admin.idOf(person);
        admin.link(id, "wechat", "u-of-" + person.loginName());

        tab.navigate(desk.consoleAction("uc-unbind-broker:wechat"));
        new LoginPage(tab).logIn(person.loginName(), person.password());
        new BrokerPage(tab).shouldOffer("uc-unbind-broker-sure");
        admin.deleteCredentials(id);
        new BrokerPage(tab).press("uc-unbind-broker-sure");
        tab.waitForSelector(".uc-note.pf-m-warning");
        visit.look("wechat-unbind-last-way");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void theMainAccount(String language, View first, View second, Desk desk, Landscape landscape, Platforms platforms) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person owner = new ScanVisit(landscape, Kind.LICENCE).register(Enterprise.madeUp());

        scan(desk, tab, platforms, "e2e-" + owner.loginName()).press("uc-broker-bind-later");
        new LoginPage(tab).shouldBeShown().logIn(owner.loginName(), owner.password());
        tab.waitForSelector(".uc-note.pf-m-danger");
        visit.look("wechat-main-account");

        assertThat(visit.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, NARROW_DARK, WIDE", "en, WIDE, NARROW"})
    void refusals(String language, View first, View second, Desk desk, People people, Platforms platforms) {
        Page tab = desk.otherProfile(Visit.in(language));
        Visit visit = new Visit(tab, language, first, second);
        Person person = people.registered();
        Person other = people.registered();
        String wechat = "e2e-" + other.loginName();

        scan(desk, tab, platforms, wechat).press("uc-broker-bind-later");
        new LoginPage(tab).shouldBeShown().logIn(person.loginName(), person.password());
        new BrokerPage(tab).shouldOffer("uc-bind-broker-sure");
        // Meanwhile another account gets it.
        Page elsewhere = desk.otherProfile(options -> {});
        scan(desk, elsewhere, platforms, wechat).press("uc-broker-bind-later");
        new LoginPage(elsewhere).shouldBeShown().logIn(other.loginName(), other.password());
        new BrokerPage(elsewhere).press("uc-bind-broker-sure");
        desk.business(elsewhere, "construction").shouldGreet(other.loginName());
        new BrokerPage(tab).press("uc-bind-broker-sure").shouldOffer("uc-bind-broker-skip");
        visit.look("wechat-taken");
        new BrokerPage(tab).press("uc-bind-broker-skip");
        desk.business(tab, "construction").shouldGreet(person.loginName());

        String stranger = platforms.guangdongPerson(Person.madeUp(), "L2");
        tab.navigate(desk.consoleAction("idp_link:guangdong"));
        tab.locator("#kc-continue").click();
        tab.locator("button[name=uid][value='" + stranger + "']").click();
        tab.waitForSelector(".uc-note.pf-m-danger, #kc-error-message");
        visit.look("guangdong-mismatch");

        assertThat(visit.faults()).isEmpty();
    }
}
