package org.usercenter.e2e.recovery;

import java.time.Duration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.harness.Phone;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Recovery;
import org.usercenter.e2e.http.Registration;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever registers with a number that has an account is led on, and need not type it again. */
@EndToEnd
@Tag("R3")
@Tag("page")
@Order(62)
class TakenNumberIT {
    /** Messages that a mobile has got by its registration. */
    private static final int REGISTERED = 1;

    @Test
    void whoseMobileIsTakenIsLedOnToTheRecoveryWithItFilledIn(
            Landscape landscape, People people, Phone phone, Admin admin) {
        Person person = people.unpaused();
        Registration again = new Registration(landscape)
                .choose()
                .agree()
                .inform(people.known(Person.madeUp().withMobile(person.mobile())));
        try (Admin.Undo shorter = admin.shortPause()) {
            Await.until(
                    "a code is sent",
                    Duration.ofSeconds(30),
                    () -> again.requestCode().page().error("code").isEmpty());
        }
        again.typeCode(phone.codeAfter(person.mobile(), REGISTERED));
        assertThat(again.page().text()).contains("申诉");

        assertThat(again.follow("uc-taken-recover").value("identifier")).isEqualTo(person.mobile());
        assertThat(phone.messages(person.mobile()))
                .as("nothing is sent by following the link")
                .hasSize(2 * REGISTERED);
    }

    @Test
    void whoseIdNumberIsTakenIsLedOnToTheRecoveryWithItFilledIn(Landscape landscape, People people) {
        Person person = people.registered();
        Person stranger = Person.madeUp().withIdentity(person.name(), person.idNumber());
        Registration again =
                new Registration(landscape).choose().agree().inform(stranger).prove(stranger);

        assertThat(again.follow("uc-taken-recover").value("identifier")).isEqualTo(person.idNumber());
        assertThat(new Recovery(landscape).page().value("identifier"))
                .as("in another browser")
                .isEmpty();
    }
}
