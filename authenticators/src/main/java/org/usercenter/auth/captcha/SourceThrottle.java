package org.usercenter.auth.captcha;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A light brake on one server: so many requests of one source in a minute. What it protects costs less than a database
 * access, so it counts in memory.
 */
final class SourceThrottle {
    private static final long WINDOW_SECONDS = 60;
    /** Beyond this many sources in a minute all further ones share one count. */
    private static final int MAX_SOURCES = 10_000;

    private final int max;
    private final InstantSource clock;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long window;

    SourceThrottle(int max, InstantSource clock) {
        this.max = max;
        this.clock = clock;
    }

    boolean tryAcquire(String source) {
        long current = clock.instant().getEpochSecond() / WINDOW_SECONDS;
        if (current != window) {
            window = current;
            counts.clear();
        }
        String counted = counts.size() < MAX_SOURCES || counts.containsKey(source) ? source : "";
        return counts.merge(counted, 1, Integer::sum) <= max;
    }
}
