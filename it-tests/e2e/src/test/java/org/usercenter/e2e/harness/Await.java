package org.usercenter.e2e.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something to become true instead of for a fixed time. */
public final class Await {

    private Await() {}

    /**
     * Asks every 100 ms until the answer is yes; an exception counts as no.
     *
     * @throws AssertionError when it is still no after the given time
     */
    public static void until(String what, Duration atMost, Callable<Boolean> question) {
        until(what, atMost, Duration.ofMillis(100), question);
    }

    /**
     * As {@link #until(String, Duration, Callable)}, with a pause of one's own: for questions that the product limits.
     *
     * @throws AssertionError when it is still no after the given time
     */
    public static void until(String what, Duration atMost, Duration pause, Callable<Boolean> question) {
        Instant end = Instant.now().plus(atMost);
        Exception last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (question.call()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                last = e;
            } catch (Exception e) {
                last = e;
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("interrupted: " + what, last);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what, last);
    }
}
