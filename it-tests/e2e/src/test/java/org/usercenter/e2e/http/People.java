package org.usercenter.e2e.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;

/** Persons for the tests: each test gets its own, so that no test meets another's limits or locks. */
public final class People {

    private final Landscape landscape;

    public People(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Somebody whom the authority knows and who has no account. */
    public Person known() {
        return known(Person.madeUp());
    }

    public Person known(Person person) {
        landscape.control().known(person.name(), person.idNumber());
        return person;
    }

    /** Somebody who has registered as everybody does. */
    public Person registered() {
        return registered(Person.madeUp());
    }

    public Person registered(Person person) {
        Registration registration =
                new Registration(landscape).upToConfirmation(known(person)).confirm();
        if (!registration.step().equals("done")) {
            throw new AssertionError("registration ended at " + registration.step() + ": "
                    + registration.page().text());
        }
        return person;
    }

    /** Somebody whose account an administrator made, for the account console: nothing opens it but its password. */
    public Person madeByAnAdministrator() {
        Person person = Person.madeUp();
        landscape
                .admin()
                .call(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                person.loginName(),
                                "enabled",
                                true,
                                "credentials",
                                List.of(Map.of("type", "password", "value", person.password(), "temporary", false))));
        return person;
    }

    /**
     * Somebody registered long enough ago that the pause between two messages to one mobile is over. Waits for that if
     * need be, which is why classes that use it are ordered to run late.
     */
    public Person rested() {
        return landscape.rested().take();
    }

    /**
     * Somebody whose mobile can be sent further messages at once, because the pause after the registration was short and
     * the providers' own limits are off until the end of the test.
     */
    public Person unpaused() {
        landscape.control().smsLimits(false);
        try (Admin.Undo shorter = landscape.admin().shortPause()) {
            Person person = registered();
            // A fast machine gets through a registration within that pause.
            Instant over = Instant.now().plus(Admin.SHORT_PAUSE);
            Await.until("the pause is over", Admin.SHORT_PAUSE.multipliedBy(3), () -> Instant.now()
                    .isAfter(over));
            return person;
        }
    }

    public Visitor visitor() {
        return new Visitor(landscape.server().url());
    }

    public SignIn signIn() {
        return new SignIn(landscape, visitor());
    }
}
