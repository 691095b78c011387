package org.usercenter.e2e.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

import org.usercenter.e2e.harness.Await;
import org.usercenter.e2e.harness.Person;

/** Persons registered at the beginning of the run, whose mobiles can be sent another message later in it. */
public final class Rested {

    /** Longer than the pause between two messages to one mobile. */
    private static final Duration REST = Duration.ofSeconds(62);

    /** Whoever takes one leaves another for later. */
    private static final int AT_START = 5;

    private record Registered(Person person, Instant at) {}

    private final People people;
    private final Queue<Registered> waiting = new ArrayDeque<>();

    public Rested(People people) {
        this.people = people;
    }

    /** Registers as many as a run usually needs. */
    public void fill() {
        while (waiting.size() < AT_START) {
            add();
        }
    }

    synchronized Person take() {
        // For whoever comes a minute later.
        add();
        Registered next = waiting.remove();
        Await.until("the pause is over", REST.plusSeconds(5), () -> Instant.now()
                .isAfter(next.at().plus(REST)));
        return next.person();
    }

    private void add() {
        waiting.add(new Registered(people.registered(), Instant.now()));
    }
}
