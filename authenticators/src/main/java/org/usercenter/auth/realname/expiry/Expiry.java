package org.usercenter.auth.realname.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.storage.realname.ExpiredDocuments.Kind;

/**
 * Lowers levels whose document is valid no more, realm by realm and page by page. Ends when its time is over and goes on at
 * the next run, since it shares one thread with the server's other scheduled tasks.
 */
final class Expiry {
    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final Levels levels;
    private final InstantSource clock;

    Expiry(Levels levels, InstantSource clock) {
        this.levels = levels;
        this.clock = clock;
    }

    /** Returns how many were lowered. */
    int run() {
        Instant start = clock.instant();
        Instant end = start.plus(LONGEST_RUN);
        LocalDate today = LocalDate.ofInstant(start, CHINA);
        int lowered = 0;
        for (String realm : levels.realms()) {
            for (Kind kind : Kind.values()) {
                lowered += run(realm, kind, today, end);
            }
        }
        if (lowered > 0) {
            LOG.infof("%d real-name levels were lowered, because their document is valid no more", lowered);
        }
        return lowered;
    }

    private int run(String realm, Kind kind, LocalDate today, Instant end) {
        int lowered = 0;
        @Nullable String after = null;
        do {
            Levels.Step step = levels.lower(realm, kind, today, after);
            lowered += step.lowered();
            after = step.next();
        } while (after != null && clock.instant().isBefore(end));
        return lowered;
    }
}
