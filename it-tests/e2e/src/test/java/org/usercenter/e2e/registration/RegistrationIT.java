package org.usercenter.e2e.registration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.browser.Desk;
import org.usercenter.e2e.browser.RegistrationPage;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("R3")
@Order(10)
class RegistrationIT {

    @Test
    void aPersonRegistersAndGoesOnIntoTheBusinessSystem(Desk desk, People people, Phone phone) {
        Person person = people.known();
        RegistrationPage page = desk.login().register().choose().agree().fill(person);
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(person.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("open");

        page.press("open");

        desk.business("construction").shouldGreet(person.loginName());
    }

    @Test
    void whoHasRegisteredLogsInByLoginNameAndByIdNumber(Desk desk, People people) {
        Person person = people.registered();

        desk.login().logIn(person.idNumber(), person.password());
        desk.business("construction").shouldGreet(person.loginName()).logOut();

        desk.login().logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());
    }

    @Test
    void theDonePageLeadsBackToTheLoginWithoutASession(Desk desk, People people, Phone phone) {
        Person person = people.known();
        RegistrationPage page = desk.login().register().choose().agree().fill(person);
        page.press("next").shouldOffer("send");
        page.requestCode().verify(phone.code(person.mobile())).shouldOffer("confirm");
        page.press("confirm").shouldOffer("login");

        page.press("login").shouldAsk("password");
    }

    @Test
    void nothingIsStoredBeforeTheConfirmation(Landscape landscape, People people, Admin admin) {
        Person person = people.known();

        new Registration(landscape).upToConfirmation(person);

        assertThat(admin.user(person.loginName())).isEmpty();
    }

    @Test
    void withoutConsentItDoesNotGoOn(Landscape landscape) {
        Registration registration = new Registration(landscape).choose();

        registration.submit(java.util.Map.of("action", "next"));

        assertThat(registration.step()).isEqualTo("agreement");
        assertThat(registration.page().error("agreed")).isNotEmpty();
    }

    @Test
    void backKeepsWhatWasTyped(Desk desk, People people) {
        Person person = people.known();
        RegistrationPage page = desk.login().register().choose().agree().fill(person);
        page.press("next").shouldOffer("send");

        page.press("back").shouldAsk("documentNumber");

        assertThat(page.typed("name")).isEqualTo(person.name());
        assertThat(page.typed("documentNumber")).isEqualTo(person.idNumber());
        assertThat(page.typed("username")).isEqualTo(person.loginName());
        assertThat(page.typed("password")).isEmpty();
        page.press("next").shouldOffer("send");
    }

    @Test
    @Tag("page")
    void anErrorGoesWhenItsFieldIsCorrected(Desk desk, People people) {
        Person person = people.known();
        RegistrationPage page = desk.login().register().choose().agree().fill(person);
        page.type("name", "").type("documentNumber", "").press("next");
        PlaywrightAssertions.assertThat(page.error("name")).isVisible();

        page.type("name", person.name());

        PlaywrightAssertions.assertThat(page.error("name")).not().isAttached();
        PlaywrightAssertions.assertThat(page.error("documentNumber")).isVisible();
    }

    @Test
    void aReloadInTheMiddleStaysOnThePageAndSendsNothing(Desk desk, People people, Phone phone) {
        Person person = people.known();
        RegistrationPage page = desk.login().register().choose().agree().fill(person);
        page.press("next").shouldOffer("send");
        page.requestCode();
        String code = phone.code(person.mobile());

        page.tab().reload();

        page.shouldOffer("verify");
        assertThat(phone.messages(person.mobile())).hasSize(1);
        page.verify(code).shouldOffer("confirm");
        page.tab().reload();
        page.shouldOffer("confirm");
    }

    @Test
    void aWrongCodeIsRefusedAndTheRightOneGoesOn(Landscape landscape, People people, Phone phone) {
        Person person = people.known();
        Registration registration =
                new Registration(landscape).choose().agree().inform(person).requestCode();
        String code = phone.code(person.mobile());

        registration.typeCode(Phone.otherThan(code));

        assertThat(registration.step()).isEqualTo("mobile");
        assertThat(registration.page().error("code")).isNotEmpty();
        assertThat(registration.typeCode(code).step()).isEqualTo("verification");
    }

    @Test
    void whoIsLoggedInIsToldInsteadOfRegisteringAgain(Desk desk, People people, Landscape landscape) {
        Person person = people.registered();
        desk.login().logIn(person.loginName(), person.password());
        desk.business("construction").shouldGreet(person.loginName());

        desk.page().navigate(landscape.sandbox().url() + "/business/procurement/login?prompt=create");

        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        desk.page().locator("main"))
                .containsText(person.loginName());
    }

    @Test
    void theConfirmationSentTwiceMakesOneAccount(Landscape landscape, People people, Admin admin) {
        Person person = people.known();
        Registration registration = new Registration(landscape).upToConfirmation(person);
        Page[] answers = new Page[2];
        Runnable first = registration.confirmation(page -> answers[0] = page);
        Runnable second = registration.confirmation(page -> answers[1] = page);

        first.run();
        second.run();

        assertThat(answers[0].status()).isEqualTo(200);
        assertThat(answers[1].status()).isLessThan(500);
        assertThat(admin.user(person.loginName())).isPresent();
    }
}
