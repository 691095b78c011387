package org.usercenter.auth.code;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A light brake on one server: so many requests of one source in a minute. What it protects costs less than a database
 * access, so it counts in memory.
 */
public final class SourceThrottle {
    private static final long WINDOW_SECONDS = 60;
    private static final int MAX_SOURCES = 10_000;

    private final int max;
    private final int maxSources;
    private final InstantSource clock;
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private volatile long window;

    /** @param max requests of one source in a minute */
    public SourceThrottle(int max, InstantSource clock) {
        this(max, MAX_SOURCES, clock);
    }

    /**
     * Of a number of sources.
     *
     * @param maxSources beyond this many in a minute all further ones share one count
     */
    public SourceThrottle(int max, int maxSources, InstantSource clock) {
        this.max = max;
        this.maxSources = maxSources;
        this.clock = clock;
    }

    /** Counts a request, unless there were too many already. */
    public boolean tryAcquire(String source) {
        long current = clock.instant().getEpochSecond() / WINDOW_SECONDS;
        if (current != window) {
            window = current;
            counts.clear();
        }
        String counted = counts.size() < maxSources || counts.containsKey(source) ? source : "";
        return counts.merge(counted, 1, Integer::sum) <= max;
    }
}
