package org.usercenter.e2e.account;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.broker.Codes;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.ScanVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** The contact mobile and email of an enterprise, which are no ways to log in and may be shared. */
@EndToEnd
@Tag("A1")
@Tag("page")
@Tag("P1")
@Order(97)
class EnterpriseContactIT {

    @Test
    void theMainAccountIsRecoveredByItsContactMobileAndChangesIt(
            Landscape landscape,
            Desk desk,
            People people,
            Phone phone,
            Platforms platforms,
            Admin admin,
            Control control) {
        Person handler = Person.madeUp();
        String uscc = Codes.uscc();
        control.smsLimits(false);
        register(desk, phone, platforms, admin, handler, uscc);

        Recovery recovery = new Recovery(landscape).find(uscc).requestCode();
        assertThat(recovery.ways()).hasSize(1).first().asString().contains(tail(handler.mobile()));
        recovery.typeCode(phone.codeAfter(handler.mobile(), 1)).sendTemporary();
        assertThat(recovery.done()).isTrue();
        String temporary = phone.newest(handler.mobile()).path("code").asText();
        assertThat(people.signIn().password(uscc, temporary).hasField("password-new"))
                .isTrue();
    }

    @Test
    void theContactMobileIsChangedButNotTakenAway(
            Landscape landscape, Desk desk, Phone phone, Platforms platforms, Admin admin, Control control) {
        Person handler = Person.madeUp();
        Person another = Person.madeUp();
        String uscc = Codes.uscc();
        control.smsLimits(false);
        register(desk, phone, platforms, admin, handler, uscc);
        Owner owner = new Owner(landscape, handler).open("uc-bind-mobile");

        owner.provePresent(handler.mobile());
        assertThat(owner.page().document().selectFirst("#uc-contact-unbind")).isNull();
        owner.send("mobile", another.mobile()).bind("mobile", another.mobile(), phone.codeAfter(another.mobile(), 0));

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        assertThat(new Recovery(landscape).find(uscc).ways())
                .hasSize(1)
                .first()
                .asString()
                .contains(tail(another.mobile()));
    }

    @Test
    @Tag("A4")
    void theContactEmailIsBoundAfterACodeToTheMobileAndIsAWayToRecover(
            Landscape landscape, People people, Control control, Admin admin, Mail mail) {
        Enterprise enterprise = Enterprise.madeUp();
        Person manager = registered(landscape, control, admin, enterprise);
        String address = manager.loginName() + "@example.com";

        bindEmail(landscape, mail, manager, address);

        Recovery recovery = new Recovery(landscape).find(enterprise.uscc());
        assertThat(recovery.ways()).hasSize(2);
        int byEmail = recovery.ways().get(0).contains("@") ? 0 : 1;
        assertThat(recovery.ways().get(byEmail)).contains("***@e***.com");
        int earlier = mail.letters(address).size();
        recovery.requestCode(byEmail).typeCode(mail.codeAfter(address, earlier)).sendTemporary();
        assertThat(recovery.done()).as(recovery.page().text()).isTrue();
        String temporary = mail.codeAfter(address, earlier + 1);
        assertThat(people.signIn().password(enterprise.uscc(), temporary).hasField("password-new"))
                .isTrue();
    }

    @Test
    @Tag("A4")
    void anotherContactEmailTakesThePlaceOfTheOldOneWhichIsTold(
            Landscape landscape, Control control, Admin admin, Mail mail) {
        Person manager = registered(landscape, control, admin, Enterprise.madeUp());
        String old = manager.loginName() + "@example.com";
        String fresh = "new-" + old;
        bindEmail(landscape, mail, manager, old);
        int earlier = mail.letters(old).size();

        bindEmail(landscape, mail, manager, fresh);

        Await.until(
                "the old address is told",
                Duration.ofSeconds(60),
                () -> mail.letters(old).size() > earlier);
        assertThat(mail.letters(old).get(0).toString()).contains("邮箱").doesNotContain(fresh);
        assertThat(admin.user(manager.loginName()).orElseThrow().path("email").asText())
                .isEqualTo(fresh);
    }

    @Test
    @Tag("A4")
    void theContactEmailIsNotTakenAwayEither(Landscape landscape, Control control, Admin admin, Mail mail) {
        Person manager = registered(landscape, control, admin, Enterprise.madeUp());
        String address = manager.loginName() + "@example.com";
        bindEmail(landscape, mail, manager, address);
        Owner owner = new Owner(landscape, manager).open("uc-bind-email").provePresent(manager.mobile());
        assertThat(owner.page().document().selectFirst("#uc-contact-bind")).isNotNull();
        assertThat(owner.page().document().selectFirst("#uc-contact-unbind")).isNull();

        owner.forge(Map.of("action", "unbind-sure", "lastWay", "true"));

        assertThat(admin.user(manager.loginName()).orElseThrow().path("email").asText())
                .isEqualTo(address);
    }

    /** After a code to the contact mobile, which alone is old enough to be asked; it can be sent another one soon. */
    private static void bindEmail(Landscape landscape, Mail mail, Person manager, String address) {
        try (Admin.Undo shorter = landscape.admin().configureAction("uc-bind-email", Map.of("resend-pause", "1"))) {
            Owner owner = new Owner(landscape, manager).open("uc-bind-email").provePresent(manager.mobile());
            owner.send("email", address).bind("email", address, mail.codeAfter(address, 0));
            assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        }
    }

    private static Person registered(Landscape landscape, Control control, Admin admin, Enterprise enterprise) {
        control.smsLimits(false);
        try (Admin.Undo shorter = admin.shortPause()) {
            return new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
        }
    }

    private static void register(
            Desk desk, Phone phone, Platforms platforms, Admin admin, Person handler, String uscc) {
        String uid = platforms.guangdongEnterprise("深圳市联系" + uscc.substring(9) + "有限公司", uscc, "L3");
        try (Admin.Undo shorter = admin.shortPause()) {
            desk.login().guangdong().as(uid).press("uc-broker-register");
            RegistrationPage page =
                    new RegistrationPage(desk.page()).press("next").agree().fillEnterprise(handler);
            page.press("next").shouldOffer("send");
            page.requestCode().verify(phone.code(handler.mobile())).shouldOffer("confirm");
            page.press("confirm").shouldOffer("open");
        }
    }

    private static String tail(String mobile) {
        return mobile.substring(7);
    }
}
