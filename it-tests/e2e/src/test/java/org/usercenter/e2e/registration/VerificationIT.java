package org.usercenter.e2e.registration;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Control;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;

import static org.assertj.core.api.Assertions.assertThat;

/** What the authority answers, and what becomes of the registration. */
@EndToEnd
@Tag("R3")
@Order(25)
class VerificationIT {

    /** Longer than the server leaves an authority alone that kept failing, maybe in another class. */
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @BeforeEach
    void theAuthorityIsAsked(People people) {
        Await.until("the authority is asked", AGAIN, PAUSE, () -> "2".equals(level(people, people.registered())));
    }

    @Test
    void aMatchGivesLevelTwo(Landscape landscape, People people) {
        Person person = people.registered();

        assertThat(level(people, person)).isEqualTo("2");
    }

    @Test
    void aMismatchIsToldAndCanBeCorrected(Landscape landscape, People people, Admin admin) {
        Person person = people.known();
        Person misspelt = person.withIdentity("欧阳错字", person.idNumber());
        Registration registration =
                new Registration(landscape).upToConfirmation(misspelt).confirm();
        assertThat(registration.step()).isEqualTo("verification");
        assertThat(registration.page().errors()).isNotEmpty();
        assertThat(admin.user(person.loginName())).isEmpty();

        registration.back();
        assertThat(registration.page().value("documentNumber")).isEqualTo(person.idNumber());
        registration.inform(person);

        // The mobile is proved already.
        assertThat(registration.step()).isEqualTo("verification");
        assertThat(registration.confirm().step()).isEqualTo("done");
    }

    @Test
    void noRecordAtTheAuthorityGivesLevelOneAndAReview(Landscape landscape, People people) {
        Person person = Person.madeUp();

        Registration registration =
                new Registration(landscape).upToConfirmation(person).confirm();

        assertThat(registration.step()).isEqualTo("done");
        assertThat(level(people, person)).isEqualTo("1");
    }

    @Test
    void anUnreachableAuthorityGivesLevelOneToBeVerifiedLater(Landscape landscape, People people, Control control) {
        Person person = people.known();
        Registration registration = new Registration(landscape).upToConfirmation(person);
        control.mode(Control.AUTHORITY, "http-500");

        registration.confirm();

        assertThat(registration.step()).isEqualTo("done");
        assertThat(level(people, person)).isEqualTo("1");
    }

    @Test
    void anUnreachableAuthorityCanBeSetToRefuse(Landscape landscape, People people, Control control, Admin admin) {
        Person person = people.known();
        try (Admin.Undo setting = admin.configure(
                "uc-registration", "uc-register-verification", java.util.Map.of("when-unreachable", "refuse"))) {
            Registration registration = new Registration(landscape).upToConfirmation(person);
            control.mode(Control.AUTHORITY, "http-500");
            registration.confirm();
            assertThat(registration.step()).isEqualTo("verification");
            assertThat(registration.page().errors()).isNotEmpty();
            assertThat(admin.user(person.loginName())).isEmpty();
            control.mode(Control.AUTHORITY, "ok");

            Await.until("the authority is asked again", AGAIN, PAUSE, () -> "done"
                    .equals(registration.confirm().step()));
        }
    }

    @Test
    void whoFailsTooOftenIsRefusedAndOthersWithTheSameNumberAreNot(Landscape landscape, People people) {
        Person person = people.known();
        Person guessing = Person.madeUp().withIdentity("欧阳错字", person.idNumber());
        Registration registration = new Registration(landscape).upToConfirmation(guessing);
        String mismatch = registration.confirm().page().errors();
        for (int more = 1; more < 5; more++) {
            registration.confirm();
            assertThat(registration.page().errors()).isEqualTo(mismatch);
        }

        registration.confirm();

        assertThat(registration.step()).isEqualTo("verification");
        assertThat(registration.page().errors()).isNotEqualTo(mismatch);
        assertThat(new Registration(landscape)
                        .upToConfirmation(person)
                        .confirm()
                        .step())
                .isEqualTo("done");
    }

    private static String level(People people, Person person) {
        SignIn signIn = people.signIn();
        return signIn.claims(signIn.password(person.loginName(), person.password()))
                .path("real_name_level")
                .asText();
    }
}
