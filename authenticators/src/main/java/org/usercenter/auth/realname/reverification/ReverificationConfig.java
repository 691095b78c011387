package org.usercenter.auth.realname.reverification;

import java.time.Duration;

import org.keycloak.Config;

/**
 * Settings of the job.
 *
 * @param interval time between two runs, at least a second
 * @param batch persons a run, at least one
 */
record ReverificationConfig(Duration interval, int batch) {

    /** Longer than a call to the authority takes, so that nobody is asked about twice at a time. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** Beyond this the longest pause is reached in any case. */
    private static final int MAX_DOUBLINGS = 20;

    ReverificationConfig {
        positive(ReverificationConfigProperties.INTERVAL_SECONDS, interval.toSeconds());
        positive(ReverificationConfigProperties.BATCH, batch);
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "Setting " + name + " of " + ReverificationSpi.NAME + " must be at least 1");
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static ReverificationConfig read(Config.Scope scope) {
        return new ReverificationConfig(
                Duration.ofSeconds(scope.getInt(
                        ReverificationConfigProperties.INTERVAL_SECONDS,
                        ReverificationConfigProperties.DEFAULT_INTERVAL_SECONDS)),
                scope.getInt(ReverificationConfigProperties.BATCH, ReverificationConfigProperties.DEFAULT_BATCH));
    }

    /** Time until somebody is due again, doubled with every check, between 15 seconds and 6 hours. */
    Duration pause(int checks) {
        Duration doubled = interval.multipliedBy(1L << Math.min(checks, MAX_DOUBLINGS));
        if (doubled.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
