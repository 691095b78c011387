package org.usercenter.e2e.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.usercenter.e2e.harness.Admin;
import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Landscape;
import org.usercenter.e2e.harness.Person;
import org.usercenter.e2e.http.Page;
import org.usercenter.e2e.http.Registration;
import org.usercenter.e2e.http.SignIn;
import org.usercenter.e2e.http.Visitor;

/** Many who log in and register at once (并发访问者), each at the last step before the end. */
final class Crowd {
    private static final int ACCOUNTS = 4;
    private static final Duration BUSY = Duration.ofMinutes(2);

    private final Landscape landscape;
    private final List<Person> registered;
    private final List<Runnable> steps;
    private final Patient patient;
    private final AtomicInteger through = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();

    private Crowd(Landscape landscape, List<Person> registered, List<Runnable> steps, Patient patient) {
        this.landscape = landscape;
        this.registered = registered;
        this.steps = steps;
        this.patient = patient;
    }

    /** Brings them there. */
    static Crowd onTheWay(Landscape landscape, int logins, int registrations) {
        Patient patient = new Patient(landscape);
        List<Person> known =
                Stream.generate(landscape.people()::registered).limit(ACCOUNTS).toList();
        List<Person> fresh =
                Stream.generate(landscape.people()::known).limit(registrations).toList();
        List<Runnable> steps = new ArrayList<>();
        for (Person person : fresh) {
            Registration registration = new Registration(landscape).upToConfirmation(person);
            steps.add(() -> patient.register(registration, person));
        }
        for (int i = 0; i < logins; i++) {
            Person person = known.get(i % known.size());
            Visitor visitor = landscape.people().visitor();
            Page open = new SignIn(landscape, visitor).open();
            steps.add(() -> patient.logIn(visitor, open, person));
        }
        return new Crowd(landscape, fresh, steps, patient);
    }

    /**
     * All take their last step at once; when a quarter is through, that happens.
     *
     * @throws java.util.concurrent.ExecutionException when somebody cannot go on
     */
    void goOn(Runnable event, Duration atMost) throws Exception {
        List<Runnable> all = new ArrayList<>();
        all.add(() -> {
            Await.until("some are through", BUSY, () -> through.get() >= steps.size() / 4);
            before.set(through.get());
            event.run();
        });
        steps.forEach(step -> all.add(() -> {
            step.run();
            through.incrementAndGet();
        }));
        // Who has to begin again asks for a second code at once.
        try (Admin.Undo often = landscape.admin().shortPause()) {
            AtOnce.run(atMost, all);
        }
        System.out.printf(
                "Of %d who were on the way, %d were through before, and %d were hit.%n",
                steps.size(), before.get(), patient.hit());
    }

    /** How many have arrived. */
    int through() {
        return through.get();
    }

    /** How many had arrived when it happened. */
    int throughBefore() {
        return before.get();
    }

    /** Those who register. */
    List<Person> registered() {
        return registered;
    }
}
