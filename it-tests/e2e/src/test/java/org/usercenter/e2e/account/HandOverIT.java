package org.usercenter.e2e.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Business;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.HandOver;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** A main account goes to another manager, or stays with the one it has. */
@EndToEnd
@Tag("A1")
@Tag("page")
@Order(98)
class HandOverIT {
    private static final String FRESH = "Fresh-7788";

    private final Enterprise enterprise = Enterprise.madeUp();
    private final Person successor = Person.madeUp();
    private Admin.Undo shorter = () -> {};

    @BeforeEach
    void manyMessagesAtOnce(Control control, Admin admin) {
        control.smsLimits(false);
        shorter = admin.shortPause();
    }

    @AfterEach
    void asBefore() {
        shorter.close();
    }

    @Test
    void theAccountIsTheNewManagersInEveryWay(Landscape landscape, People people, Phone phone, Admin admin) {
        Person owner = registered(landscape);
        String id = id(admin, owner);
        link(admin, id);
        Instant begun = Instant.now();
        SignIn former = people.signIn();
        assertThat(former.password(owner.loginName(), owner.password()).loggedIn())
                .isTrue();
        HandOver handOver = HandOver.by(landscape, owner).press("begin");
        assertThat(handOver.step()).isEqualTo("验证当前一方");

        handOver.provePresent(owner.mobile()).proveMobile(successor.mobile()).press("without");
        assertThat(handOver.listed()).anyMatch(each -> each.contains("粤统一认证")).anyMatch(each -> each.contains("设备"));
        handOver.remove().confirm(FRESH);

        assertThat(handOver.offers("uc-handover-login"))
                .as(handOver.page().text())
                .isTrue();
        Page back = handOver.logInAgain(owner.loginName(), FRESH);
        assertThat(back.uri().getQuery()).contains("kc_action_status=success");
        Api fresh = Api.of(landscape, owner.loginName(), FRESH);
        String agreed =
                fresh.get("/me/personal-data/consents").json().at("/0/at").asText();
        assertThat(Instant.parse(agreed))
                .as("what the former manager agreed to is not the new one's")
                .isAfter(begun);
        assertThat(fresh.get("/me/business-log").json().findValuesAsText("action"))
                .as("nor is what he did")
                .contains("handover.done", "agreement.accept")
                .doesNotContain("registration.create");
        assertThat(former.open().loggedIn()).as("by the open session").isFalse();
        assertThat(people.signIn().password(owner.loginName(), owner.password()).loggedIn())
                .isFalse();
        assertThat(admin.get("/users/" + id + "/federated-identity")).isEmpty();
        assertThat(new Recovery(landscape).find(owner.loginName()).ways())
                .hasSize(1)
                .first()
                .asString()
                .contains(tail(successor));
        for (Person told : new Person[] {owner, successor}) {
            Await.until("both are told", Duration.ofSeconds(60), () -> phone.messages(told.mobile()).stream()
                    .anyMatch(message -> message.path("text").asText().contains("交接给新的管理员")));
        }
    }

    @Test
    void whoeverLeavesBeforeTheEndHasChangedNothing(Landscape landscape, People people, Admin admin) {
        Person owner = registered(landscape);
        link(admin, id(admin, owner));
        HandOver handOver = HandOver.by(landscape, owner).upToConfirmation(owner, successor.mobile());

        handOver.press("leave");

        assertThat(handOver.page().uri().getQuery()).contains("kc_action_status=cancelled");
        unchanged(landscape, people, admin, owner);
    }

    @Test
    @Tag("P3")
    void whoCanProveNothingOfThePresentSideIsLedToTheAppeal(Landscape landscape) {
        HandOver handOver = HandOver.by(landscape, registered(landscape)).press("begin");

        Page appeal = handOver.follow("uc-handover-certificate-appeal");

        assertThat(appeal.hasField("loginName")).as(appeal.text()).isTrue();
        assertThat(appeal.document().selectFirst("#uc-appeal-next")).isNotNull();
    }

    @Test
    void thePresentSideIsProvedOrNothingFollows(Landscape landscape, People people, Admin admin) {
        Person owner = registered(landscape);
        link(admin, id(admin, owner));
        HandOver handOver = HandOver.by(landscape, owner).press("begin");
        String code = handOver.code(owner.mobile(), Map.of());

        handOver.submit(fields("code", HandOver.wrong(code), "action", "verify"));
        assertThat(handOver.page().error("code")).isNotEmpty();
        handOver.forge(fields("action", "proved"));
        assertThat(handOver.step()).isEqualTo("验证当前一方");
        handOver.forge(fields("password-new", FRESH, "password-confirm", FRESH, "sure", "true", "action", "confirm"));

        assertThat(handOver.step()).isEqualTo("验证当前一方");
        unchanged(landscape, people, admin, owner);
    }

    @Test
    void aMobileThatWasBoundJustNowGivesNothingAway(Landscape landscape, People people, Phone phone) {
        Person owner = registered(landscape);
        Instant registered = Instant.now();
        String fresh = Person.madeUp().mobile();
        Await.until("the registration is a while ago", Duration.ofSeconds(30), () -> Instant.now()
                .isAfter(registered.plusSeconds(6)));
        Owner manager = new Owner(landscape, owner)
                .open("uc-bind-mobile")
                .provePresent(owner.mobile())
                .send("mobile", fresh);
        manager.bind("mobile", fresh, phone.codeAfter(fresh, 0));
        HandOver handOver = HandOver.by(landscape, owner).press("begin");

        assertThat(handOver.step()).isEqualTo("验证当前一方");
        assertThat(handOver.page().text()).contains("不满 7 天");
        assertThat(handOver.offers("uc-handover-verify")).isFalse();
        handOver.forge(fields("target", "0", "code", "000000", "action", "verify"));

        assertThat(handOver.step()).isEqualTo("验证当前一方");
        assertThat(people.signIn().password(owner.loginName(), owner.password()).loggedIn())
                .isTrue();
    }

    @Test
    void aCodeForOneMobileProvesNoOther(Landscape landscape) {
        Person owner = registered(landscape);
        HandOver handOver = HandOver.by(landscape, owner).press("begin").provePresent(owner.mobile());
        String code = handOver.code(successor.mobile(), Map.of("mobile", successor.mobile()));

        handOver.typeMobile(Person.madeUp().mobile(), code);

        assertThat(handOver.page().error("code")).isNotEmpty();
        assertThat(handOver.step()).isEqualTo("新手机");
    }

    @Test
    @Tag("L3")
    void whoeverShowsTheLicenceNeedsNoCodeOfTheFormerManager(Landscape landscape, People people) {
        Person owner = registered(landscape);
        Visitor visitor = people.visitor();
        ScanVisit licence = new ScanVisit(landscape, Kind.LICENCE, visitor);
        Page code = licence.signIn().way(HandOver.login(landscape, visitor), Kind.LICENCE.way());
        HandOver handOver = HandOver.at(landscape, visitor, licence.collected(licence.confirmed(code, enterprise)));

        handOver.press("begin");

        assertThat(handOver.step()).as(handOver.page().text()).isEqualTo("新手机");
        handOver.proveMobile(successor.mobile()).press("without").remove().confirm(FRESH);
        assertThat(people.signIn().password(owner.loginName(), FRESH).hasField("agreed"))
                .as("the new manager has agreed to nothing yet")
                .isTrue();
    }

    @Test
    void whatIsNotTickedStays(Landscape landscape, People people, Admin admin) {
        Person owner = registered(landscape);
        String id = id(admin, owner);
        link(admin, id);
        SignIn former = people.signIn();
        assertThat(former.password(owner.loginName(), owner.password()).loggedIn())
                .isTrue();
        HandOver handOver = HandOver.by(landscape, owner)
                .press("begin")
                .provePresent(owner.mobile())
                .proveMobile(successor.mobile())
                .press("without");

        handOver.remove("粤统一认证", "设备").confirm(FRESH);

        assertThat(handOver.offers("uc-handover-login"))
                .as(handOver.page().text())
                .isTrue();
        assertThat(admin.get("/users/" + id + "/federated-identity")).hasSize(1);
        assertThat(former.open().hasField("agreed"))
                .as("the open session goes on, of somebody who has agreed to nothing yet")
                .isTrue();
    }

    @Test
    void theEmailIsTheNewManagersToo(Landscape landscape, Admin admin, Mail mail) {
        Person owner = registered(landscape);
        String id = id(admin, owner);
        String old = owner.loginName() + "@example.com";
        admin.call("PUT", "/users/" + id, Map.of("email", old, "emailVerified", true));
        String fresh = successor.loginName() + "@example.com";
        HandOver handOver = HandOver.by(landscape, owner).press("begin");
        assertThat(handOver.page().text())
                .as("of an email that an administrator wrote nobody knows since when it is the manager's")
                .contains("绑定时间不明");

        handOver.provePresent(owner.mobile()).proveMobile(successor.mobile());
        handOver.send(Map.of("email", fresh));
        handOver.submit(fields("email", fresh, "code", mail.codeAfter(fresh, 0), "action", "verify"))
                .remove()
                .confirm(FRESH);

        assertThat(handOver.offers("uc-handover-login"))
                .as(handOver.page().text())
                .isTrue();
        assertThat(admin.get("/users/" + id).path("email").asText()).isEqualTo(fresh);
        Await.until("the old mailbox is told", Duration.ofSeconds(60), () -> !mail.letters(old)
                .isEmpty());
    }

    @Test
    void ofTwoHandoversAtOnceTheSecondFindsTheAccountGone(Landscape landscape, People people) {
        Person owner = registered(landscape);
        HandOver first = HandOver.by(landscape, owner).upToConfirmation(owner, successor.mobile());
        HandOver second = HandOver.by(landscape, owner).press("begin");

        first.confirm(FRESH);
        assertThat(first.offers("uc-handover-login")).as(first.page().text()).isTrue();

        second.submit(fields("code", "000000", "action", "verify"));

        assertThat(second.offers("uc-stale-restart")).as(second.page().text()).isTrue();
        assertThat(people.signIn().password(owner.loginName(), FRESH).hasField("agreed"))
                .as("the new manager has agreed to nothing yet")
                .isTrue();
    }

    @Test
    @Tag("O3")
    void anEnterpriseThatIsSuspendedMeanwhileIsNotHandedOver(Landscape landscape, People people, Admin admin) {
        Person owner = registered(landscape);
        link(admin, id(admin, owner));
        HandOver handOver = HandOver.by(landscape, owner).upToConfirmation(owner, successor.mobile());
        new Business(admin).suspend(enterprise.uscc(), "串通投标调查");

        handOver.confirm(FRESH);

        assertThat(handOver.offers("uc-handover-login")).isFalse();
        assertThat(handOver.page().text()).contains("暂停");
        assertThat(HandOver.by(landscape, owner).offers("uc-handover-begin"))
                .as("while it is suspended")
                .isFalse();
        new Business(admin).resume(enterprise.uscc());
        unchanged(landscape, people, admin, owner);
    }

    @Test
    void onlyMainAccountsAreHandedOver(Landscape landscape, People people) {
        Person person = people.registered();

        HandOver handOver = HandOver.by(landscape, person);

        assertThat(handOver.offers("uc-handover-begin")).isFalse();
        assertThat(handOver.page().text()).contains("只有企业主账户可以交接");
        assertThat(handOver.press("leave").page().uri().getQuery()).contains("kc_action_status=cancelled");
    }

    private Person registered(Landscape landscape) {
        return new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
    }

    private void unchanged(Landscape landscape, People people, Admin admin, Person owner) {
        assertThat(people.signIn().password(owner.loginName(), owner.password()).loggedIn())
                .as("by the password")
                .isTrue();
        assertThat(people.signIn().password(owner.loginName(), FRESH).loggedIn())
                .isFalse();
        assertThat(admin.get("/users/" + id(admin, owner) + "/federated-identity"))
                .hasSize(1);
        assertThat(new Recovery(landscape).find(owner.loginName()).ways())
                .hasSize(1)
                .first()
                .asString()
                .contains(tail(owner));
    }

    private static void link(Admin admin, String id) {
        admin.call(
                "POST",
                "/users/" + id + "/federated-identity/guangdong",
                Map.of("identityProvider", "guangdong", "userId", "of-" + id, "userName", "former"));
    }

    private static String id(Admin admin, Person owner) {
        return admin.user(owner.loginName()).orElseThrow().path("id").asText();
    }

    private static String tail(Person person) {
        return person.mobile().substring(7);
    }
}
