package org.usercenter.ca.verifier.revocation;

import java.time.Duration;

/** End of a piece of work in the machine's own time, which no change of the clock moves. Immutable. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; zero afterwards, never less. */
    Duration left() {
        long nanos = end - System.nanoTime();
        return nanos <= 0 ? Duration.ZERO : Duration.ofNanos(nanos);
    }
}
