package org.usercenter.e2e.registration;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

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

/** Who registered while the authority was unreachable is checked when it is back. */
@EndToEnd
@Tag("R3")
@Order(26)
class ReverificationIT {

    /** The circuit to the authority may be open for 30 s, and who was tried waits longer each time. */
    private static final Duration CHECKED = Duration.ofMinutes(2);

    @Test
    void aMatchAfterTheOutageGivesLevelTwoAtTheNextLogin(
            Landscape landscape, People people, Control control, Admin admin) {
        Person person = people.known();
        registerDuringOutage(landscape, control, person);
        assertThat(level(people, person)).isEqualTo("1");

        control.mode(Control.AUTHORITY, "ok");

        awaitOutcome(landscape, admin, person, "success");
        assertThat(level(people, person)).isEqualTo("2");
    }

    @Test
    void aMismatchAfterTheOutageStaysAtLevelOneForTheReview(
            Landscape landscape, People people, Control control, Admin admin) {
        Person known = people.known();
        Person misspelt = known.withIdentity("欧阳错字", known.idNumber());
        registerDuringOutage(landscape, control, misspelt);

        control.mode(Control.AUTHORITY, "ok");

        awaitOutcome(landscape, admin, misspelt, "mismatch");
        assertThat(level(people, misspelt)).isEqualTo("1");
    }

    private static void registerDuringOutage(Landscape landscape, Control control, Person person) {
        Registration registration = new Registration(landscape).upToConfirmation(person);
        control.mode(Control.AUTHORITY, "http-500");
        assertThat(registration.confirm().step()).isEqualTo("done");
    }

    private static void awaitOutcome(Landscape landscape, Admin admin, Person person, String outcome) {
        String id = admin.user(person.loginName()).orElseThrow().path("id").asText();
        String line = "Real name of user " + id + " checked again: " + outcome;
        Await.until(line, CHECKED, Duration.ofMillis(500), () -> logged(landscape, line));
    }

    private static boolean logged(Landscape landscape, String line) throws IOException {
        return Files.readString(landscape.server().log()).contains(line);
    }

    private static String level(People people, Person person) {
        SignIn signIn = people.signIn();
        return signIn.claims(signIn.password(person.loginName(), person.password()))
                .path("real_name_level")
                .asText();
    }
}
