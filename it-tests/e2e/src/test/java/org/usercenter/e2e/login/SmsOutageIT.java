package org.usercenter.e2e.login;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.SmsPage;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server remembers an outage for a minute, for all; so this runs last. Only in the browser set, and so on H2 alone:
 * what is told of an outage is kept by Keycloak's single-use objects, in which no database of ours takes part, and the
 * minute of waiting is not worth spending twice.
 */
@EndToEnd
@Tag("L5")
@Tag("page")
@Order(1000)
class SmsOutageIT {

    @Test
    void aPageThatWaitsForAMessageLearnsOfTheOutage(Desk desk, People people, Control control) {
        Person person = people.rested();
        control.mode(Control.ALIYUN_SMS, "http-500");
        control.mode(Control.TENCENT_SMS, "http-500");

        SmsPage sms = desk.login().sms().requestCode(person.mobile());

        PlaywrightAssertions.assertThat(sms.tab().locator("[data-outage]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(25_000));
    }

    @Test
    void whenAllProvidersAreDownThePageTellsAndLaterCodesArriveAgain(
            Landscape landscape, People people, Control control) {
        control.mode(Control.ALIYUN_SMS, "http-500");
        control.mode(Control.TENCENT_SMS, "http-500");
        Registration registration = new Registration(landscape)
                .choose()
                .agree()
                .inform(people.known())
                .requestCode();
        assertThat(registration.page().error("code")).isNotEmpty();
        SignIn signIn = people.signIn();
        Page told = signIn.requestCode(signIn.smsTab(), Person.madeUp().mobile());
        assertThat(told.error("mobile")).isNotEmpty();
        assertThat(told.document().selectFirst("[data-code-sent]")).isNull();

        control.mode(Control.ALIYUN_SMS, "ok");
        control.mode(Control.TENCENT_SMS, "ok");

        Person person = people.known();
        Registration later = new Registration(landscape).choose().agree().inform(person);
        Await.until(
                "codes are sent again",
                Duration.ofSeconds(100),
                // Each question takes a captcha, of which a source gets 120 a minute.
                Duration.ofSeconds(2),
                () -> later.requestCode().page().document().selectFirst("[data-code-sent]") != null);
        assertThat(later.typeCode(landscape.phone().code(person.mobile())).step())
                .isEqualTo("verification");
    }
}
