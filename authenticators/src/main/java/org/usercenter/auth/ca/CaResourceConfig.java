package org.usercenter.auth.ca;

import java.time.Duration;

import org.keycloak.Config;
import org.usercenter.storage.limit.RateLimit;

/**
 * Settings of what the page asks for by script.
 *
 * @param inspectionsPerSource lists of certificates that one source may have looked at in ten minutes, at least 1
 * @param ticketsPerSource tickets that one source may have in ten minutes, at least 1
 */
record CaResourceConfig(int inspectionsPerSource, int ticketsPerSource) {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    CaResourceConfig {
        requirePositive(inspectionsPerSource, CaResourceConfigProperties.INSPECTIONS_PER_SOURCE);
        requirePositive(ticketsPerSource, CaResourceConfigProperties.TICKETS_PER_SOURCE);
    }

    private static void requirePositive(int value, String setting) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "Setting " + setting + " of " + CaResource.PROVIDER + " must be at least 1");
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static CaResourceConfig read(Config.Scope scope) {
        return new CaResourceConfig(
                scope.getInt(
                        CaResourceConfigProperties.INSPECTIONS_PER_SOURCE,
                        CaResourceConfigProperties.DEFAULT_INSPECTIONS_PER_SOURCE),
                scope.getInt(
                        CaResourceConfigProperties.TICKETS_PER_SOURCE,
                        CaResourceConfigProperties.DEFAULT_TICKETS_PER_SOURCE));
    }

    RateLimit inspections() {
        return new RateLimit("ca.inspect.source", inspectionsPerSource, WINDOW);
    }

    RateLimit tickets() {
        return new RateLimit("ca.ticket.source", ticketsPerSource, WINDOW);
    }
}
