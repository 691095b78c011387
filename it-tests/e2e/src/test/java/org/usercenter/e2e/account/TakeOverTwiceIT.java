package org.usercenter.e2e.account;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Api;
import org.usercenter.e2e.http.Appeal;
import org.usercenter.e2e.http.AppealDesk;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.TakeOver;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** A take-over that is tried twice, or too late. */
@EndToEnd
@Tag("L3")
@Tag("page")
@Order(76)
class TakeOverTwiceIT {
    @BeforeEach
    void manyMessagesAtOnce(Control control) {
        control.smsLimits(false);
    }

    @Test
    void twoHoldersOfTheNumberDoNotBothTakeIt(Landscape landscape, Phone phone) {
        TypedAccount taken = TypedAccount.registered(landscape, 91);
        TakeOver slow = taken.question().press("begin");
        Person other = Person.madeUp();
        String code = slow.code(phone, other.mobile());
        TakeOver third = taken.question();

        taken.takeOver();

        assertThat(slow.take(other.mobile(), code, "Other-7788").page().loggedIn())
                .isFalse();
        assertThat(slow.page().document().selectFirst("#uc-takeover-restart, #uc-stale-restart"))
                .as(slow.page().text())
                .isNotNull();
        assertThat(third.press("share").page().loggedIn()).isFalse();
        SignIn signIn = new SignIn(landscape, new Visitor(landscape.server().url()));
        assertThat(signIn.password(taken.enterprise().uscc(), TypedAccount.FRESH)
                        .loggedIn())
                .isTrue();
    }

    @Test
    void theFormSentTwiceTakesOnce(Landscape landscape, Phone phone) {
        TypedAccount taken = TypedAccount.registered(landscape, 92);
        Person owner = Person.madeUp();
        ScanVisit visit = new ScanVisit(landscape, Kind.LICENCE);
        TakeOver question = new TakeOver(visit.visitor(), visit.logIn(taken.enterprise())).press("begin");
        String code = question.code(phone, owner.mobile());
        Page form = question.page();
        Map<String, String> typed = fields(
                "mobile",
                owner.mobile(),
                "code",
                code,
                "password-new",
                TypedAccount.FRESH,
                "password-confirm",
                TypedAccount.FRESH);
        typed.put("sure", "true");
        typed.put("action", "take");
        Page first = visit.visitor().submit(form, typed);
        assertThat(first.hasField("agreed")).as(first.text()).isTrue();

        Page second = visit.visitor().submit(form, typed);

        assertThat(second.hasField("agreed") || second.text().contains("页面已过期"))
                .as(second.text())
                .isTrue();
    }

    @Test
    @Tag("P3")
    void nobodyObjectsToAnAppealAfterItsNumberWasProved(Landscape landscape, Phone phone, People people, Admin admin) {
        TypedAccount taken = TypedAccount.registered(landscape, 111);
        String contact = Person.madeUp().mobile();
        AppealDesk desk = new AppealDesk(landscape, people, admin);
        Appeal appeal = new Appeal(landscape)
                .account(
                        "enterprise",
                        taken.enterprise().name(),
                        taken.enterprise().uscc(),
                        "");
        for (String material : List.of("licence", "authority-letter", "handler-id-front")) {
            assertThat(appeal.send(material)).isEqualTo(200);
        }
        appeal.reason("registered-by-other", "被他人注册").contact(contact, phone);
        String id = desk.newest();
        desk.approve(id);
        String objection = desk.link(phone, taken.stranger().mobile());
        String password = desk.link(phone, contact);
        refusesHelpers(landscape, people, taken, password);

        taken.takeOver();

        for (String link : List.of(objection, password)) {
            assertThat(people.visitor().get(link).text()).contains("链接已失效");
        }
        assertThat(desk.appeal(id).at("/appeal/state").asText()).isEqualTo("approved");
        assertThat(new SignIn(landscape, people.visitor())
                        .password(taken.enterprise().uscc(), TypedAccount.FRESH)
                        .loggedIn())
                .isTrue();
    }

    /** The claimant sets a password by the link, and neither makes a member administrator nor deletes a member. */
    private static void refusesHelpers(Landscape landscape, People people, TypedAccount taken, String link) {
        Visitor claimant = people.visitor();
        claimant.submit(claimant.get(link), fields("password-new", "Other-7788", "password-confirm", "Other-7788"));
        assertThat(people.signIn()
                        .passwordAndConsent(taken.enterprise().uscc(), "Other-7788")
                        .loggedIn())
                .isTrue();
        Api account = Api.of(landscape, taken.enterprise().uscc(), "Other-7788");
        String members = "/enterprises/"
                + account.get("/me").json().at("/identities/0/enterpriseId").asText() + "/members";

        assertThat(account.send("POST", members, member(Person.madeUp(), true)).code())
                .isEqualTo("appeal-open");

        String plain = account.send("POST", members, member(Person.madeUp(), false))
                .json()
                .path("userId")
                .asText();
        assertThat(account.send("POST", members + "/" + plain + "/delete", null).code())
                .isEqualTo("appeal-open");
    }

    private static Map<String, Object> member(Person person, boolean administrator) {
        return Map.of(
                "loginName", person.loginName(),
                "name", person.name(),
                "mobile", person.mobile(),
                "memberAdministrator", administrator);
    }

    @Test
    void anAccountThatWasSuspendedMeanwhileIsNotTakenOver(Landscape landscape, Phone phone, Admin admin) {
        TypedAccount taken = TypedAccount.registered(landscape, 93);
        Person owner = Person.madeUp();
        TakeOver question = taken.question().press("begin");
        String code = question.code(phone, owner.mobile());
        admin.call("PUT", "/users/" + taken.id(), Map.of("enabled", false));

        question.take(owner.mobile(), code, TypedAccount.FRESH);

        assertThat(question.page().loggedIn()).isFalse();
        admin.call("PUT", "/users/" + taken.id(), Map.of("enabled", true));
        SignIn signIn = new SignIn(landscape, new Visitor(landscape.server().url()));
        assertThat(signIn.password(taken.stranger().loginName(), TypedAccount.FRESH)
                        .loggedIn())
                .isFalse();
        assertThat(taken.question().offers("begin"))
                .as("open again, when it is no longer suspended")
                .isTrue();
    }
}
