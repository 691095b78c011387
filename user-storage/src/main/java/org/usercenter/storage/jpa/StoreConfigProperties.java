package org.usercenter.storage.jpa;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the store, {@code spi-uc-store--default--…}. */
final class StoreConfigProperties {

    static final String JOURNAL_RETENTION_MONTHS = "journal-retention-months";
    static final int DEFAULT_RETENTION_MONTHS = 12;
    static final String MAINTENANCE_INTERVAL_MINUTES = "maintenance-interval-minutes";
    static final int DEFAULT_INTERVAL_MINUTES = 360;
    static final String REAL_NAME_VALIDITY = "real-name-validity";

    private StoreConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(JOURNAL_RETENTION_MONTHS)
                .label("Journal retention")
                .helpText(
                        "Months after which rows of the business log, of the login log and messages are deleted. Not below 6.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_RETENTION_MONTHS)
                .add()
                .property()
                .name(MAINTENANCE_INTERVAL_MINUTES)
                .label("Maintenance interval")
                .helpText("Minutes between two runs of the purge of the logs, of messages and of ended counters"
                        + " and of the re-encryption with the active key.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_INTERVAL_MINUTES)
                .add()
                .property()
                .name(REAL_NAME_VALIDITY)
                .label("Validity of proofs")
                .helpText(
                        "Days that a proof of real-name level 3 counts, by way, 1 to 36500 each, separated by commas, e.g."
                                + " uc-face=365,uc-ca=1095. A way that is not named has no end. Holds for proofs from then on.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
    }
}
