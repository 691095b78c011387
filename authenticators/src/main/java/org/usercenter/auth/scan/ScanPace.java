package org.usercenter.auth.scan;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * How long waiting pages wait between two questions: as usual, or longer while so many wait on this server that it would
 * answer more than it should. What a server spends on pages that wait is bounded so, and a push still reaches the page
 * with its next question.
 */
final class ScanPace {
    /** Milliseconds between an answer and the next question while there is room. */
    static final int USUAL = 1800;

    /** Milliseconds; however many pages wait. */
    static final int SLOWEST = 7200;

    /** Longer than most pages wait, so that each asks about once in it. */
    private static final long WINDOW = 5000;

    private static final double MILLIS = 1000;

    private final int perSecond;
    private final InstantSource clock;
    private final LongAdder asked = new LongAdder();
    private final AtomicLong since;
    private volatile int millis = USUAL;

    /** @param perSecond questions that the server answers in a second before pages are slowed down, at least 1 */
    ScanPace(int perSecond, InstantSource clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.since = new AtomicLong(clock.millis());
    }

    /** Counts a question and tells when the same page is to ask again, in milliseconds after the answer. */
    int next() {
        asked.increment();
        long start = since.get();
        long now = clock.millis();
        if (now - start >= WINDOW && since.compareAndSet(start, now)) {
            adapt(asked.sumThenReset() * MILLIS / (now - start));
        }
        return millis;
    }

    /** Goes half of the way, since pages still come at the pace they were told before. */
    private void adapt(double rate) {
        double pages = rate * millis / MILLIS;
        double wanted = Math.min(SLOWEST, Math.max(USUAL, pages / perSecond * MILLIS));
        millis = (int) Math.round((millis + wanted) / 2);
    }

    /** So many times longer than usual, 1 to 4. */
    double stretch() {
        return (double) millis / USUAL;
    }
}
