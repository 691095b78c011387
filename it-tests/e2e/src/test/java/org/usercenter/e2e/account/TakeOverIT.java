package org.usercenter.e2e.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.EnterprisePages;
import org.usercenter.e2e.browser.RecoveryPage;
import org.usercenter.e2e.browser.ScanPage;
import org.usercenter.e2e.browser.Visit;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.CaAgent;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.Drawer;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Firm;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.OldSystem;
import org.usercenter.e2e.harness.OldSystem.OldUser;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.FirstLogin;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.TakeOver;
import org.usercenter.e2e.http.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** An account that was registered with typed data, and whoever proves its number. */
@EndToEnd
@Tag("agent")
@Tag("L3")
@Tag("L4")
@Tag("L7")
@Tag("page")
@Order(73)
class TakeOverIT {
    private static final String FRESH = "Fresh-7788";

    @Test
    void aStrangerWhoRegisteredTheEnterpriseLosesItToItsLicence(
            Landscape landscape, Desk desk, Control control, Phone phone, People people, Admin admin) {
        control.smsLimits(false);
        Firm firm = Firm.known(control);
        Person stranger = firm.handler();
        new EnterprisePages(desk.login().register())
                .upToConfirmation(firm, "handler", phone)
                .page()
                .press("confirm")
                .shouldOffer("open");
        SignIn strangers = people.signIn();
        assertThat(strangers.password(stranger.loginName(), stranger.password()).loggedIn())
                .isTrue();
        Visitor waiting = people.visitor();
        Page halfDone = waiting.get(SignIn.actionAddress(landscape, "uc-bind-mobile"));
        halfDone = waiting.submit(halfDone, fields("username", stranger.loginName(), "password", stranger.password()));
        assertThat(halfDone.hasField("code"))
                .as("the present contact is asked first")
                .isTrue();
        int before = phone.messages(stranger.mobile()).size();
        Person owner = Person.madeUp();

        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(new Enterprise(firm.name(), firm.uscc())));
        assertThat(question.page().loggedIn()).isFalse();
        assertThat(question.page().text())
                .contains(stranger.mobile().substring(7), firm.name())
                .doesNotContain(stranger.mobile(), stranger.loginName());
        assertThat(question.offers("share")).isTrue();
        question.press("begin");
        String code = question.code(phone, owner.mobile());
        assertThat(question.take(owner.mobile(), Phone.otherThan(code), FRESH)
                        .page()
                        .error("code"))
                .isNotEmpty();
        assertThat(strangers.open().loggedIn()).as("nothing has changed yet").isTrue();
        Instant taken = Instant.now();
        question.take(owner.mobile(), code, FRESH);
        assertThat(question.page().hasField("agreed"))
                .as("the owner has agreed to nothing yet")
                .isTrue();
        question.agree();

        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
        assertThat(strangers.open().loggedIn()).as("by the open session").isFalse();
        assertThat(people.signIn()
                        .password(stranger.loginName(), stranger.password())
                        .loggedIn())
                .isFalse();
        Page refused = waiting.submit(halfDone, fields("captcha", waiting.captcha(halfDone), "action", "send"));
        assertThat(refused.document().selectFirst("#uc-stale-restart"))
                .as(refused.text())
                .isNotNull();
        assertThat(people.signIn().password(firm.uscc(), FRESH).loggedIn()).isTrue();
        Api owned = Api.of(landscape, firm.uscc(), FRESH);
        for (String log : List.of("/me/logins", "/me/business-log")) {
            assertThat(owned.get(log).json().path("items"))
                    .as("what the stranger did, and when and where, is not the owner's to know: " + log)
                    .isNotEmpty()
                    .allMatch(line ->
                            !Instant.parse(line.path("at").asText()).isBefore(taken.truncatedTo(ChronoUnit.MILLIS)));
        }
        Await.until("the stranger is told", Duration.ofSeconds(60), () -> phone.messages(stranger.mobile()).stream()
                .anyMatch(message -> message.path("text").asText().contains("接管")));
        assertThat(phone.messages(stranger.mobile())).hasSizeGreaterThan(before);
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.get("/users/" + id).path("email").asText()).isEmpty();
        assertThat(new ScanVisit(landscape, Kind.LICENCE)
                        .logIn(new Enterprise(firm.name(), firm.uscc()))
                        .loggedIn())
                .as("asked only once")
                .isTrue();
    }

    @Test
    void whoeverSaysThatTheAccountIsHisGoesOnAndIsNotAskedAgain(
            Landscape landscape, OldSystem oldSystem, People people, Admin admin) {
        OldUser user = oldSystem.user(71);
        Person handler = Person.madeUp();
        Enterprise enterprise = new Enterprise(user.name(), user.number());
        assertThat(new FirstLogin(landscape)
                        .upToConfirmation(user, handler, true)
                        .confirm()
                        .done())
                .isTrue();

        ScanVisit visit = new ScanVisit(landscape, Kind.SHARED_CA);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(enterprise));
        String id = admin.user(handler.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.sessionCount(id)).isZero();
        assertThat(question.press("share").page().loggedIn()).isTrue();

        assertThat(new ScanVisit(landscape, Kind.LICENCE).logIn(enterprise).loggedIn())
                .isTrue();
        assertThat(people.signIn()
                        .password(handler.loginName(), handler.password())
                        .loggedIn())
                .as("the password stays")
                .isTrue();
    }

    @Test
    void anAccountUnderAnotherNameCanOnlyBeTakenOver(Landscape landscape, OldSystem oldSystem, Admin admin) {
        OldUser user = oldSystem.user(72);
        Person handler = Person.madeUp();
        assertThat(new FirstLogin(landscape)
                        .upToConfirmation(user, handler, true)
                        .confirm()
                        .done())
                .isTrue();
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);

        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(new Enterprise("深圳市别名有限公司", user.number())));

        assertThat(question.offers("share")).isFalse();
        assertThat(question.offers("begin")).isTrue();
        assertThat(visit.visitor()
                        .forge(question.page(), fields("action", "share"))
                        .loggedIn())
                .isFalse();
        String id = admin.user(handler.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.sessionCount(id)).isZero();
    }

    @Test
    void aPersonTakesOverByTheProvincialPlatformAndIsCertified(
            Landscape landscape, People people, Platforms platforms, Phone phone, Admin admin) {
        Person stranger = people.registered();
        Person owner = Person.madeUp().withIdentity(stranger.name(), stranger.idNumber());
        String uid = platforms.guangdongPerson(owner, "L2");
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);

        Page confirm = signIn.guangdong(uid);
        assertThat(confirm.document().selectFirst("#uc-broker-link")).isNotNull();
        TakeOver question = new TakeOver(visitor, visitor.submit(confirm, fields("action", "take-over")));
        assertThat(question.offers("share")).isFalse();
        String id = admin.user(stranger.loginName()).orElseThrow().path("id").asText();
        assertThat(admin.get("/users/" + id + "/federated-identity"))
                .as("nothing is bound before it is answered")
                .isEmpty();
        question.press("begin");
        question.take(owner.mobile(), question.code(phone, owner.mobile()), FRESH)
                .agree();

        assertThat(question.page().loggedIn()).as(question.page().text()).isTrue();
        assertThat(signIn.claims(question.page()).path("real_name_level").asInt())
                .isEqualTo(3);
        assertThat(people.signIn().password(stranger.idNumber(), FRESH).loggedIn())
                .isTrue();
        JsonNode links = admin.get("/users/" + id + "/federated-identity");
        assertThat(StreamSupport.stream(links.spliterator(), false)
                        .map(link -> link.path("userId").asText()))
                .as("the platform that it was proved by stays")
                .hasSize(1);
    }

    @Test
    @Tag("L2")
    void aKeyThatIsNotBoundTakesOverWhatAStrangerRegistered(
            Desk desk, Drawer drawer, CaAgent agent, People people, Phone phone) {
        Person stranger = people.registered();
        Person owner = Person.madeUp();
        drawer.act(Drawer.PERSON_SM2, "reset");
        drawer.plugOnly(Drawer.PERSON_SM2);
        drawer.issue(Drawer.PERSON_SM2, stranger.name(), stranger.idNumber());
        agent.typePin("123456");
        com.microsoft.playwright.Page tab = desk.otherProfile(options -> options.setExtraHTTPHeaders(Map.of()));

        desk.login(tab).ca().sign().press("uc-ca-take-over");
        PlaywrightAssertions.assertThat(tab.locator("#uc-takeover-begin")).isVisible();
        PlaywrightAssertions.assertThat(tab.locator("#uc-takeover-share")).hasCount(0);
        tab.locator("#uc-takeover-begin").click();
        new RecoveryPage(tab)
                .fill("mobile", owner.mobile())
                .send()
                .fill("code", phone.code(owner.mobile()))
                .fill("password-new", FRESH)
                .fill("password-confirm", FRESH);
        tab.locator("#sure").check();
        tab.locator("#uc-takeover-take").click();
        tab.locator("[data-read-to-end]").evaluateAll("all => all.forEach(each => each.scrollTop = each.scrollHeight)");
        tab.locator("[name=agreed]").check();
        tab.locator("#uc-next").click();

        desk.business(tab, "construction").shouldGreet(stranger.loginName()).logOut();
        desk.login(tab).ca().sign();
        desk.business(tab, "construction").shouldGreet(stranger.loginName());
        drawer.act(Drawer.PERSON_SM2, "reset");
    }

    @Test
    void thePagesLookRight(Landscape landscape, OldSystem oldSystem, Desk desk) {
        OldUser user = oldSystem.user(73);
        assertThat(new FirstLogin(landscape)
                        .upToConfirmation(user, Person.madeUp(), true)
                        .confirm()
                        .done())
                .isTrue();
        com.microsoft.playwright.Page tab = desk.otherProfile(Visit.in("zh-CN"));
        Visit visit = new Visit(tab, "zh-CN", Visit.View.WIDE, Visit.View.NARROW);
        ScanPage page = ScanPage.open(desk.login(tab), Kind.LICENCE);
        new ScanApp(desk.sandbox(), Kind.LICENCE)
                .of(new Enterprise(user.name(), user.number()))
                .confirm(page.link());
        tab.locator("#uc-takeover-begin").waitFor();

        visit.look("takeover-question");
        tab.locator("#uc-takeover-begin").click();
        tab.locator("#uc-takeover-take").waitFor();
        visit.look("takeover-form");
        tab.locator("#uc-takeover-take").click();
        tab.locator("#input-error-sure").waitFor();
        visit.look("takeover-faults");

        assertThat(visit.faults()).isEmpty();
    }
}
