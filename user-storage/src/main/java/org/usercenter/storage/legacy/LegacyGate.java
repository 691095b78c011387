package org.usercenter.storage.legacy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps an old database that is slow or down from holding the workers that all others need: so many are let through at
 * once, and after some failures in a row nobody for a while, then one to try.
 */
final class LegacyGate {
    static final int FAILURES = 3;
    static final Duration PAUSE = Duration.ofSeconds(15);
    private static final long OPEN = 0;

    private final Semaphore free;
    private final InstantSource clock;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong closedUntil = new AtomicLong(OPEN);

    /** @param most how many at once */
    LegacyGate(int most, InstantSource clock) {
        this.free = new Semaphore(most);
        this.clock = clock;
    }

    /**
     * Lets one through, who has to call {@link #left}.
     *
     * @throws LegacyUnavailableException when there is no way through
     */
    void enter() {
        long now = clock.millis();
        long until = closedUntil.get();
        // Whoever comes first after the pause tries; the others wait for what comes of it.
        boolean closed = until > now || (until != OPEN && !closedUntil.compareAndSet(until, now + PAUSE.toMillis()));
        if (closed) {
            throw new LegacyUnavailableException("The old database keeps failing and is not asked for a while");
        }
        if (!free.tryAcquire()) {
            throw new LegacyUnavailableException("All connections to the old database are in use");
        }
    }

    /** @param answered whether the database gave an answer, whatever it was */
    void left(boolean answered) {
        free.release();
        if (answered) {
            failures.set(0);
            closedUntil.set(OPEN);
        } else if (failures.incrementAndGet() >= FAILURES) {
            closedUntil.set(clock.millis() + PAUSE.toMillis());
        }
    }
}
