package org.usercenter.e2e.registration;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.EndToEnd;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.People;
import org.usercenter.e2e.http.Registration;

import static org.assertj.core.api.Assertions.assertThat;

@EndToEnd
@Tag("R3")
@Order(55)
class RemovalIT {

    @Test
    void whenAnAccountIsDeletedItsNumberAndNameCanBeRegisteredAgain(Landscape landscape, People people, Admin admin) {
        Person person = people.registered();
        String userId = admin.user(person.loginName()).orElseThrow().path("id").asText();

        admin.call("DELETE", "/users/" + userId, null);

        Person again = person.withMobile(Person.madeUp().mobile());
        Registration registration =
                new Registration(landscape).upToConfirmation(again).confirm();
        assertThat(registration.step()).isEqualTo("done");
        assertThat(admin.user(person.loginName()).orElseThrow().path("id").asText())
                .isNotEqualTo(userId);
    }
}
