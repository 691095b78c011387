package org.usercenter.storage.jpa;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.usercenter.storage.realname.RealNameValidity;

/**
 * Settings of the store.
 *
 * @param journalRetentionMonths age in months at which journal rows are deleted, at least 6
 * @param maintenanceInterval time between two runs of the maintenance, at least one minute
 * @param validity how long proofs of level 3 count
 */
record StoreConfig(int journalRetentionMonths, Duration maintenanceInterval, RealNameValidity validity) {

    /** 等保 and the Cybersecurity Law, article 21, ask for six months. */
    static final int MIN_RETENTION_MONTHS = 6;

    StoreConfig {
        if (journalRetentionMonths < MIN_RETENTION_MONTHS) {
            throw new IllegalArgumentException("Setting " + StoreConfigProperties.JOURNAL_RETENTION_MONTHS
                    + " of uc-store is " + journalRetentionMonths + ", but must not be below " + MIN_RETENTION_MONTHS);
        }
        if (maintenanceInterval.toMinutes() < 1) {
            throw new IllegalArgumentException("Setting " + StoreConfigProperties.MAINTENANCE_INTERVAL_MINUTES
                    + " of uc-store must be at least 1");
        }
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is out of its range
     */
    static StoreConfig read(Config.Scope config) {
        return new StoreConfig(
                config.getInt(
                        StoreConfigProperties.JOURNAL_RETENTION_MONTHS, StoreConfigProperties.DEFAULT_RETENTION_MONTHS),
                Duration.ofMinutes(config.getInt(
                        StoreConfigProperties.MAINTENANCE_INTERVAL_MINUTES,
                        StoreConfigProperties.DEFAULT_INTERVAL_MINUTES)),
                validity(config.get(StoreConfigProperties.REAL_NAME_VALIDITY)));
    }

    private static RealNameValidity validity(@Nullable String text) {
        try {
            return RealNameValidity.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Setting " + StoreConfigProperties.REAL_NAME_VALIDITY + " of uc-store: " + e.getMessage(), e);
        }
    }
}
