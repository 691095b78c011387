package org.usercenter.storage.jpa;

import java.time.Duration;

/** How long to wait after a failed attempt, and how often to try. */
final class RetryDelay {

    /** With these delays, the last attempt is about ten hours after the first. */
    static final int MAX_ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(3);

    private RetryDelay() {}

    /**
     * The wait doubles each time, from 30 seconds to three hours.
     *
     * @param attempt the attempt that failed, 1 or more
     */
    static Duration after(int attempt) {
        Duration delay = FIRST;
        for (int i = 1; i < attempt && delay.compareTo(LONGEST) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
