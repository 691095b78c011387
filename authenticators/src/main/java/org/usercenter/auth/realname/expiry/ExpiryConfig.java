package org.usercenter.auth.realname.expiry;

import java.time.Duration;

import org.keycloak.Config;

/**
 * Settings of the job.
 *
 * @param interval time between two runs, at least a second
 */
record ExpiryConfig(Duration interval) {

    ExpiryConfig {
        if (interval.toSeconds() < 1) {
            throw new IllegalArgumentException("Setting " + ExpiryConfigProperties.INTERVAL_SECONDS + " of "
                    + ExpirySpi.NAME + " must be at least 1");
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static ExpiryConfig read(Config.Scope scope) {
        return new ExpiryConfig(Duration.ofSeconds(scope.getInt(
                ExpiryConfigProperties.INTERVAL_SECONDS, ExpiryConfigProperties.DEFAULT_INTERVAL_SECONDS)));
    }
}
