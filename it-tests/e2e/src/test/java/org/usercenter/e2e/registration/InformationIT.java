package org.usercenter.e2e.registration;

import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;

import static org.assertj.core.api.Assertions.assertThat;

/** Each field of the information page wrong, one at a time. */
@EndToEnd
@Tag("R3")
@Tag("page")
@Order(30)
class InformationIT {

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, 张3",
        "documentNumber, ''",
        "documentNumber, 110105194912310021",
        "documentNumber, 11010519491231002",
        "documentNumber, 11010519900230001X",
        "mobile, ''",
        "mobile, 12800138000",
        "mobile, 1380013800",
        "email, nobody",
        "username, ''",
        "username, ab",
        "username, 1abc",
        "username, 11010519491231002X",
        "password, ''",
        "password, Kz7!",
        "password, onlyletters"
    })
    void aWrongValueIsSaidAtItsFieldAndTheRestStays(String field, String value, Landscape landscape) {
        Person person = Person.madeUp();
        Map<String, String> information = Registration.information(person);
        information.put(field, value);
        if (field.equals("password")) {
            information.put("password-confirm", value);
        }

        Page page =
                new Registration(landscape).choose().agree().inform(information).page();

        assertThat(page.error(field)).isNotEmpty().doesNotStartWith("uc.");
        if (!field.equals("password")) {
            assertThat(page.value(field)).isEqualTo(value);
        }
        Map.of("name", person.name(), "mobile", person.mobile(), "username", person.loginName())
                .forEach((other, typed) -> {
                    if (!other.equals(field)) {
                        assertThat(page.value(other)).isEqualTo(typed);
                        assertThat(page.error(other)).isEmpty();
                    }
                });
        assertThat(page.value("password")).isEmpty();
    }

    @Test
    void twoDifferentPasswordsAreRefused(Landscape landscape) {
        Map<String, String> information = Registration.information(Person.madeUp());
        information.put("password-confirm", "Other-1234");

        Page page =
                new Registration(landscape).choose().agree().inform(information).page();

        assertThat(page.errors()).isNotEmpty();
        assertThat(page.error("password-confirm")).isNotEmpty();
    }

    @Test
    void thePasswordMayNotBeTheLoginName(Landscape landscape) {
        Map<String, String> information = Registration.information(Person.madeUp());
        information.put("username", "kz7-secret.word");
        information.put("password", "kz7-secret.word");
        information.put("password-confirm", "kz7-secret.word");

        assertThat(new Registration(landscape)
                        .choose()
                        .agree()
                        .inform(information)
                        .page()
                        .error("password"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"18", "15"})
    void aResidentsNumberIsNotTakenAsAnotherDocument(int length, Landscape landscape) {
        Person person = Person.madeUp();
        String number = person.idNumber();
        Map<String, String> information = Registration.information(person);
        information.put("documentType", "other");
        information.put("documentNumber", length == 18 ? number : number.substring(0, 6) + number.substring(8, 17));

        Page page =
                new Registration(landscape).choose().agree().inform(information).page();

        assertThat(page.error("documentNumber")).isNotEmpty().doesNotStartWith("uc.");
    }

    @Test
    void anExpiredDocumentIsRefused(Landscape landscape) {
        Map<String, String> information = Registration.information(Person.madeUp());
        information.remove("documentLongTerm");
        information.put("documentValidUntil", "2020-01-31");

        assertThat(new Registration(landscape)
                        .choose()
                        .agree()
                        .inform(information)
                        .page()
                        .error("documentValidUntil"))
                .isNotEmpty();
    }

    @Test
    void aDocumentThatIsValidForDecadesGoesOn(Landscape landscape) {
        Map<String, String> information = Registration.information(Person.madeUp());
        information.remove("documentLongTerm");
        information.put("documentValidUntil", "2099-12-31");

        assertThat(new Registration(landscape)
                        .choose()
                        .agree()
                        .inform(information)
                        .step())
                .isEqualTo("mobile");
    }

    @Test
    void aDocumentWithoutAnEndNeedsTheTick(Landscape landscape) {
        Map<String, String> information = Registration.information(Person.madeUp());
        information.remove("documentLongTerm");

        assertThat(new Registration(landscape)
                        .choose()
                        .agree()
                        .inform(information)
                        .page()
                        .error("documentValidUntil"))
                .isNotEmpty();
    }

    @Test
    void whatAnInputMethodAddsIsForgiven(Landscape landscape) {
        Person person = Person.madeUpWithX();
        Map<String, String> information = Registration.information(person);
        information.put("documentNumber", " " + person.idNumber().replace('X', 'x') + " ");
        information.put(
                "mobile",
                "+86 " + person.mobile().substring(0, 3) + "-" + person.mobile().substring(3));

        assertThat(new Registration(landscape)
                        .choose()
                        .agree()
                        .inform(information)
                        .step())
                .isEqualTo("mobile");
    }

    @Test
    void aTakenLoginNameIsSaidAtTheField(Landscape landscape, People people) {
        Person first = people.registered();

        Page page = new Registration(landscape)
                .choose()
                .agree()
                .inform(Person.madeUp().withLoginName(first.loginName()))
                .page();

        assertThat(page.error("username")).isNotEmpty();
        assertThat(page.value("username")).isEqualTo(first.loginName());
    }

    @Test
    void aTakenMobileIsSaidOnlyAfterTheCode(Landscape landscape, People people) {
        Person first = people.rested();
        Registration registration = new Registration(landscape)
                .choose()
                .agree()
                .inform(Person.madeUp().withMobile(first.mobile()));
        assertThat(registration.step()).isEqualTo("mobile");
        registration.requestCode();

        registration.typeCode(landscape.phone().codeAfter(first.mobile(), 1));

        assertThat(registration.step()).isEqualTo("other");
        assertThat(registration.page().document().select("a[href*=authenticate], a[href*=auth]"))
                .isNotEmpty();
        assertThat(registration.back().step()).isEqualTo("information");
    }

    @Test
    void aTakenIdNumberIsSaidOnlyAfterTheCode(Landscape landscape, People people) {
        Person first = people.registered();
        Person second = Person.madeUp().withIdentity(first.name(), first.idNumber());
        Registration registration = new Registration(landscape).choose().agree().inform(second);
        assertThat(registration.step()).isEqualTo("mobile");

        registration.prove(second);

        assertThat(registration.step()).isEqualTo("other");
        assertThat(registration.page().text()).doesNotContain(first.loginName()).doesNotContain(first.mobile());
        assertThat(registration.back().step()).isEqualTo("information");
    }

    @Test
    void whetherAnIdNumberHasAnAccountIsSaidToOneMobileFiveTimes(Landscape landscape, People people) {
        Person first = people.registered();
        Person second = Person.madeUp().withIdentity(first.name(), first.idNumber());
        Registration registration =
                new Registration(landscape).choose().agree().inform(second).prove(second);
        for (int said = 1; said < 5; said++) {
            registration.back().inform(second);
            assertThat(registration.step()).isEqualTo("other");
        }

        registration.back().inform(second);

        assertThat(registration.step()).isEqualTo("verification");
        assertThat(registration.confirm().step()).isEqualTo("verification");
        assertThat(registration.page().errors()).isNotEmpty();
    }
}
