package org.usercenter.e2e.login;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.SmsPage;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.People;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("L5")
@Tag("page")
@Order(70)
class SmsInBrowserIT {

    @Test
    void aMobileAndItsCodeLogIn(Desk desk, People people, Phone phone) {
        Person person = people.rested();
        SmsPage sms = desk.login().sms().requestCode(person.mobile());

        sms.logIn(phone.codeAfter(person.mobile(), 1));

        desk.business("construction").shouldGreet(person.loginName());
    }

    @Test
    void reloadAndBackSendNothingAndTheCodeStillLogsIn(Desk desk, People people, Phone phone) {
        Person person = people.rested();
        SmsPage sms = desk.login().sms().requestCode(person.mobile());
        String code = phone.codeAfter(person.mobile(), 1);
        int sent = phone.messages(person.mobile()).size();

        sms.tab().reload();
        sms.shouldBeShown();
        sms.tab().goBack();
        sms.tab().goForward();
        // Another start from the business system, in the same browser: the code is still good.
        SmsPage again = desk.login().sms();

        assertThat(phone.messages(person.mobile())).hasSize(sent);
        again.typeMobile(person.mobile()).logIn(code);
        desk.business("construction").shouldGreet(person.loginName());
    }

    @Test
    void theFieldsAreMadeForFillingInByThePhone(Desk desk) {
        SmsPage sms = desk.login().sms();

        PlaywrightAssertions.assertThat(sms.tab().locator("[name=code]")).hasAttribute("autocomplete", "one-time-code");
        PlaywrightAssertions.assertThat(sms.tab().locator("[name=code]")).hasAttribute("inputmode", "numeric");
    }
}
