package org.usercenter.ca.agent.http;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** Counts requests in the running minute. */
final class RateLimit {
    /** What is counted apart, with the most that a minute allows. */
    enum Kind {
        /** What came from an allowed site or a page of the agent. */
        ANY(600),
        /** What did not, which any page can send: it uses up nothing but this. */
        REFUSED(300),
        INFO(120),
        CERTIFICATES(60),
        SIGN(30),
        LOGIN(20);

        private final int perMinute;

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private final InstantSource clock;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private long minute;

    RateLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws HttpFailure 429 when there were too many */
    synchronized void count(Kind kind) throws HttpFailure {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            counts.clear();
            minute = now;
        }
        if (counts.merge(kind, 1, Integer::sum) > kind.perMinute) {
            throw new HttpFailure(429, "RATE_LIMITED");
        }
    }
}
