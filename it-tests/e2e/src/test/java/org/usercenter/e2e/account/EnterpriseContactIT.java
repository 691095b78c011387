package org.usercenter.e2e.account;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.broker.Codes;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.harness.Platforms;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;

import static org.assertj.core.api.Assertions.assertThat;

/** The contact mobile of an enterprise, which is no way to log in and may be shared. */
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
