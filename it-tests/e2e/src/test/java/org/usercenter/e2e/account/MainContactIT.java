package org.usercenter.e2e.account;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Mail;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.ScanApp.Enterprise;
import org.usercenter.e2e.harness.ScanApp.Kind;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.ScanVisit;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.usercenter.e2e.http.Visitor.fields;

/** Who may put another contact on a main account. */
@EndToEnd
@Tag("A4")
@Tag("page")
@Order(97)
class MainContactIT {
    private static final String WARNING = "正在更换贵单位主账户的联系方式";

    private final Enterprise enterprise = Enterprise.madeUp();
    private final String fresh = Person.madeUp().mobile();
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
    void thePasswordAloneBindsNoMobile(Landscape landscape, Phone phone) {
        Person manager = registered(landscape);
        Owner thief = new Owner(landscape, manager).open("uc-bind-mobile");

        thief.forge(fields("mobile", fresh, "action", "send"));
        assertThat(thief.page().hasField("mobile")).isFalse();
        thief.forge(fields("mobile", fresh, "code", "000000", "action", "bind"));
        assertThat(thief.page().hasField("mobile")).isFalse();

        assertThat(phone.messages(fresh)).isEmpty();
        assertThat(recoversBy(landscape, manager.mobile())).isTrue();
    }

    @Test
    void thePasswordAloneBindsNoEmailBesideTheMobile(Landscape landscape, Mail mail) {
        Person manager = registered(landscape);
        String address = manager.loginName() + "@example.com";
        Owner thief = new Owner(landscape, manager).open("uc-bind-email");

        thief.forge(fields("email", address, "action", "send"));

        assertThat(thief.page().hasField("email")).isFalse();
        assertThat(mail.letters(address)).isEmpty();
    }

    @Test
    void aWrongCodeOfThePresentMobileLeadsNoFurther(Landscape landscape) {
        Person manager = registered(landscape);
        Owner owner = new Owner(landscape, manager).open("uc-bind-mobile");
        String code = owner.codeOfPresent(manager.mobile());

        owner.submit(fields("code", Phone.otherThan(code), "action", "verify"));

        assertThat(owner.page().error("code")).isNotEmpty();
        assertThat(owner.page().hasField("mobile")).isFalse();
    }

    @Test
    void whoeverReceivesTheFormerCodeBindsAnother(Landscape landscape, Phone phone) {
        Person manager = registered(landscape);
        Owner owner = new Owner(landscape, manager).open("uc-bind-mobile").provePresent(manager.mobile());
        assertThat(phone.messages(manager.mobile()))
                .as("the owner reads what the code is for")
                .anyMatch(message -> message.path("text").asText().contains(WARNING));

        owner.send("mobile", fresh).bind("mobile", fresh, phone.codeAfter(fresh, 0));

        assertThat(owner.page().uri().getQuery()).contains("kc_action_status=success");
        assertThat(recoversBy(landscape, fresh)).isTrue();
    }

    @Test
    @Tag("L3")
    void whoeverShowsTheLicenceNeedsNoFormerCode(Landscape landscape, Phone phone) {
        Person manager = registered(landscape);

        Page page = bindAfterLicence(landscape, phone);

        assertThat(page.uri().getQuery()).contains("kc_action_status=success");
        assertThat(phone.messages(manager.mobile()))
                .as("no code")
                .noneMatch(message -> message.path("text").asText().contains(WARNING));
        assertThat(recoversBy(landscape, fresh)).isTrue();
    }

    @Test
    void aFormerContactThatIsGoneMeanwhileProvesNothing(Landscape landscape, Phone phone) {
        Person manager = registered(landscape);
        Owner owner = new Owner(landscape, manager).open("uc-bind-mobile").provePresent(manager.mobile());
        bindAfterLicence(landscape, phone);
        String other = Person.madeUp().mobile();

        owner.send("mobile", other).bind("mobile", other, phone.codeAfter(other, 0));

        assertThat(owner.page().text()).contains("当前的联系方式已变更");
        assertThat(owner.page().hasField("mobile")).isFalse();
        assertThat(recoversBy(landscape, fresh)).isTrue();
    }

    /** Binds the fresh mobile after a login with the licence. */
    private Page bindAfterLicence(Landscape landscape, Phone phone) {
        ScanVisit licence = new ScanVisit(landscape, Kind.LICENCE);
        Page login = licence.visitor().get(SignIn.actionAddress(landscape, "uc-bind-mobile"));
        Page code = licence.signIn().way(login, Kind.LICENCE.way());
        Page page = licence.collected(licence.confirmed(code, enterprise));
        assertThat(page.hasField("mobile")).as(page.text()).isTrue();
        Page sent = licence.visitor()
                .submit(
                        page,
                        fields("mobile", fresh, "captcha", licence.visitor().captcha(page), "action", "send"));
        return licence.visitor()
                .submit(sent, fields("mobile", fresh, "code", phone.codeAfter(fresh, 0), "action", "bind"));
    }

    private Person registered(Landscape landscape) {
        return new ScanVisit(landscape, Kind.LICENCE).register(enterprise);
    }

    private boolean recoversBy(Landscape landscape, String mobile) {
        return new Recovery(landscape)
                .find(enterprise.uscc()).ways().stream().allMatch(way -> way.contains(mobile.substring(7)));
    }
}
