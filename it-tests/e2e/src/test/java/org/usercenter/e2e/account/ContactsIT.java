package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

@EndToEnd
@Tag("A4")
@Tag("page")
@Order(61)
class ContactsIT {
    /** Messages that a mobile has got by its registration. */
    private static final int REGISTERED = 1;

    @Test
    void anotherMobileTakesThePlaceOfTheOldOneWhichIsTold(Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        String fresh = Person.madeUp().mobile();
        Owner owner = new Owner(landscape, person).open("uc-bind-mobile").send("mobile", fresh);

        owner.bind("mobile", fresh, phone.codeAfter(fresh, 0));

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        Await.until(
                "the old mobile is told",
                Duration.ofSeconds(30),
                () -> phone.messages(person.mobile()).size() > REGISTERED);
        assertThat(phone.newest(person.mobile()).path("text").asText()).contains("手机或邮箱");
        Recovery recovery = new Recovery(landscape).find(person.loginName());
        assertThat(recovery.ways()).hasSize(1).first().asString().contains(fresh.substring(7));
        SignIn bySms = people.signIn();
        Page sent = requestCodeUntilSent(bySms, bySms.smsTab(), fresh);
        assertThat(bySms.code(sent, fresh, phone.codeAfter(fresh, 1)).loggedIn())
                .isTrue();
    }

    @Test
    void theOwnerMustLogInAgainBeforeAContactCanBeChanged(Landscape landscape, People people) {
        Person person = people.registered();
        Visitor visitor = people.visitor();
        SignIn signIn = new SignIn(landscape, visitor);
        assertThat(signIn.password(person.loginName(), person.password()).loggedIn())
                .isTrue();
        Await.until("a second has passed since the login", Duration.ofSeconds(30), () -> visitor.get(
                        SignIn.actionAddress(landscape, "uc-bind-mobile"))
                .hasField("password"));

        Page asked = visitor.get(SignIn.actionAddress(landscape, "uc-bind-mobile"));
        assertThat(asked.hasField("mobile")).isFalse();
        Page page = visitor.submit(asked, fields("password", person.password()));

        assertThat(page.hasField("mobile")).isTrue();
    }

    @Test
    @Tag("L5")
    void whoHasLoggedInByACodeToTheOldMobileNeedsNoPasswordToBindAnother(
            Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        String fresh = Person.madeUp().mobile();
        Owner owner = new Owner(landscape, person);
        SignIn bySms = new SignIn(landscape, owner.visitor());

        owner.open("uc-bind-mobile", login -> {
            Page sent = requestCodeUntilSent(bySms, bySms.way(login, "uc-sms"), person.mobile());
            return bySms.code(sent, person.mobile(), phone.codeAfter(person.mobile(), REGISTERED));
        });

        assertThat(owner.page().hasField("password")).isFalse();
        owner.send("mobile", fresh).bind("mobile", fresh, phone.codeAfter(fresh, 0));
        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        assertThat(new Recovery(landscape).find(person.loginName()).ways())
                .singleElement()
                .asString()
                .contains(fresh.substring(7));
    }

    @Test
    void aWrongCodeBindsNothing(Landscape landscape, People people, Phone phone) {
        Person person = people.registered();
        String fresh = Person.madeUp().mobile();
        Owner owner = new Owner(landscape, person).open("uc-bind-mobile").send("mobile", fresh);
        String code = phone.codeAfter(fresh, 0);

        owner.bind("mobile", fresh, Phone.otherThan(code));

        assertThat(owner.page().error("code")).isNotEmpty();
        assertThat(owner.page().value("mobile")).isEqualTo(fresh);
        owner.bind("mobile", fresh, code);
        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
    }

    @Test
    void aCodeForOneMobileBindsNoOther(Landscape landscape, People people, Phone phone) {
        Person person = people.registered();
        String proved = Person.madeUp().mobile();
        Owner owner = new Owner(landscape, person).open("uc-bind-mobile").send("mobile", proved);

        owner.bind("mobile", Person.madeUp().mobile(), phone.codeAfter(proved, 0));

        assertThat(owner.page().error("code")).isNotEmpty();
    }

    @Test
    void theMobileOfAnotherAccountIsRefusedOnceItIsProved(Landscape landscape, People people, Phone phone) {
        Person other = people.unpaused();
        Person person = people.registered();
        Owner owner = new Owner(landscape, person).open("uc-bind-mobile");
        Await.until("the pause is over", Duration.ofSeconds(30), () -> owner.send("mobile", other.mobile())
                .codeSent());

        owner.bind("mobile", other.mobile(), phone.codeAfter(other.mobile(), REGISTERED));

        assertThat(owner.page().error("mobile")).contains("其他账户");
    }

    /** Whoever has the mobile may be in there. */
    @Test
    @Tag("B4")
    void whatWasOpenedByTheMobileElsewhereEndsWhenItIsUnboundAndTheOwnersOtherLoginsGoOn(
            Landscape landscape, People people, Phone phone) {
        Person person = people.unpaused();
        SignIn byMobile = people.signIn();
        Page sent = requestCodeUntilSent(byMobile, byMobile.smsTab(), person.mobile());
        assertThat(byMobile.code(sent, person.mobile(), phone.codeAfter(person.mobile(), REGISTERED))
                        .loggedIn())
                .isTrue();
        SignIn byPassword = people.signIn();
        assertThat(byPassword.password(person.loginName(), person.password()).loggedIn())
                .isTrue();

        Owner owner = new Owner(landscape, person).open("uc-bind-mobile").press("unbind");
        owner.press("unbind-sure");

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        Await.until("the session has ended", Duration.ofSeconds(60), () -> !byMobile.open()
                .loggedIn());
        assertThat(byPassword.open().loggedIn()).isTrue();
        assertThat(new SignIn(landscape, owner.visitor()).open().loggedIn()).isTrue();
    }

    @Test
    void theMobileIsUnboundAfterAConfirmation(Landscape landscape, People people) {
        Person person = people.registered();
        Owner owner = new Owner(landscape, person).open("uc-bind-mobile").press("unbind");
        assertThat(owner.page().document().selectFirst("#uc-contact-unbind-sure"))
                .isNotNull();
        assertThat(owner.page().text()).contains("最后一个可用于找回密码的联系方式");

        owner.press("unbind-sure");

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        Owner again = new Owner(landscape, person).open("uc-bind-mobile");
        assertThat(again.page().document().selectFirst("#uc-contact-unbind")).isNull();
    }

    @Test
    void anEmailIsBoundByACodeAndIsAWayToRecover(Landscape landscape, People people, Mail mail) {
        Person person = people.registered();
        String address = person.loginName() + "@example.com";
        assertThat(new Recovery(landscape).find(person.loginName()).ways()).hasSize(1);
        Owner owner = new Owner(landscape, person).open("uc-bind-email").send("email", address);

        owner.bind("email", address, mail.codeAfter(address, 0));

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        assertThat(new Recovery(landscape).find(person.loginName()).ways()).hasSize(2);
    }

    @Test
    void anotherEmailTakesThePlaceOfTheOldOneWhichIsTold(Landscape landscape, People people, Admin admin, Mail mail) {
        Person person = people.registered();
        String old = hasEmail(admin, person, true);
        String fresh = "new-" + old;
        Owner owner = new Owner(landscape, person).open("uc-bind-email").send("email", fresh);

        owner.bind("email", fresh, mail.codeAfter(fresh, 0));

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        Await.until("the old address is told", Duration.ofSeconds(30), () -> !mail.letters(old)
                .isEmpty());
        assertThat(mail.letters(old).get(0).toString()).contains("邮箱").doesNotContain(fresh);
        assertThat(admin.user(person.loginName()).orElseThrow().path("email").asText())
                .isEqualTo(fresh);
    }

    @Test
    void theEmailIsUnboundAfterAConfirmation(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        hasEmail(admin, person, true);
        Owner owner = new Owner(landscape, person).open("uc-bind-email").press("unbind");
        assertThat(owner.page().document().selectFirst("#uc-contact-unbind-sure"))
                .isNotNull();
        assertThat(admin.user(person.loginName()).orElseThrow().path("email").asText())
                .as("not before it is confirmed")
                .isNotEmpty();

        owner.press("unbind-sure");

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        assertThat(admin.user(person.loginName()).orElseThrow().path("email").asText())
                .isEmpty();
        assertThat(new Recovery(landscape).find(person.loginName()).ways()).hasSize(1);
    }

    @Test
    @Tag("P1")
    void anEmailThatWasNotProvedIsNoWayToRecover(Landscape landscape, People people, Admin admin, Mail mail) {
        Person person = people.registered();
        String address = hasEmail(admin, person, false);
        assertThat(new Recovery(landscape).find(person.loginName()).ways()).hasSize(1);

        Recovery recovery = new Recovery(landscape).find(address).requestCode();

        assertThat(recovery.typeCode("000000").page().error("code")).isNotEmpty();
        assertThat(mail.letters(address)).isEmpty();
    }

    @Test
    @Tag("P1")
    void theTemporaryPasswordComesByEmailWhenTheCodeDid(Landscape landscape, People people, Admin admin, Mail mail) {
        Person person = people.registered();
        String address = hasEmail(admin, person, true);
        Recovery recovery = new Recovery(landscape).find(person.loginName()).requestCode(1);

        recovery.typeCode(mail.codeAfter(address, 0)).sendTemporary();

        assertThat(recovery.done()).isTrue();
        String temporary = mail.codeAfter(address, 1);
        assertThat(people.signIn().password(person.loginName(), temporary).hasField("password-new"))
                .isTrue();
    }

    @Test
    @Tag("P1")
    void theEmailItselfLeadsToTheAccount(Landscape landscape, People people, Admin admin, Mail mail) {
        Person person = people.registered();
        String address = hasEmail(admin, person, true);

        Recovery recovery = new Recovery(landscape)
                .find(address.toUpperCase(Locale.ROOT))
                .requestCode()
                .typeCode(mail.codeAfter(address, 0));

        assertThat(recovery.page().document().selectFirst("#uc-recovery-set")).isNotNull();
    }

    @Test
    @Tag("P1")
    void anUnknownEmailIsAnsweredAlikeAndSentNothing(Landscape landscape, People people, Admin admin, Mail mail) {
        String known = hasEmail(admin, people.registered(), true);
        String unknown = Person.madeUp().loginName() + "@example.com";

        Recovery ofUnknown = new Recovery(landscape).find(unknown).requestCode();
        Recovery ofKnown = new Recovery(landscape).find(known).requestCode();

        String code = mail.codeAfter(known, 0);
        assertThat(text(ofUnknown, unknown)).isEqualTo(text(ofKnown, known));
        assertThat(ofUnknown.typeCode(Phone.otherThan(code)).page().errors())
                .isEqualTo(ofKnown.typeCode(Phone.otherThan(code)).page().errors());
        assertThat(mail.letters(unknown)).isEmpty();
    }

    @Test
    void whenTheMailServerIsDownThePageSaysSo(Landscape landscape, People people, Mail mail) {
        Person person = people.registered();
        Owner owner = new Owner(landscape, person).open("uc-bind-email");
        mail.stop();

        owner.send("email", person.loginName() + "@example.com");

        assertThat(owner.codeSent()).isFalse();
        assertThat(owner.page().error("email")).contains("邮件服务暂时不可用");
    }

    /** An administrator gives the account an email. */
    private static String hasEmail(Admin admin, Person person, boolean proved) {
        String address = person.loginName() + "@example.com";
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        admin.call("PUT", "/users/" + id, Map.of("email", address, "emailVerified", proved));
        return address;
    }

    /** Without the address, and without the seconds to wait. */
    private static String text(Recovery recovery, String address) {
        return recovery.page()
                .document()
                .select("main")
                .text()
                .replace(address.charAt(0) + "***", "")
                .replaceAll("\\d+", "");
    }

    private static Page requestCodeUntilSent(SignIn signIn, Page tab, String mobile) {
        // The code of the binding went there a moment ago; a message that may leave in a minute is no part of this
        // test.
        AtomicReference<Page> page = new AtomicReference<>(tab);
        Await.until(
                "a code is sent",
                Duration.ofSeconds(70),
                Duration.ofSeconds(2),
                () -> page.updateAndGet(before -> signIn.requestCode(before, mobile))
                                .document()
                                .selectFirst("[data-code-sent]")
                        != null);
        return Objects.requireNonNull(page.get());
    }
}
