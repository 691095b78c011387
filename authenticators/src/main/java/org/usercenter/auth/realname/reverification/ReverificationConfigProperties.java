package org.usercenter.auth.realname.reverification;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the job, {@code spi-uc-reverification--default--…}. */
final class ReverificationConfigProperties {

    static final String INTERVAL_SECONDS = "interval-seconds";
    static final int DEFAULT_INTERVAL_SECONDS = 300;
    static final String BATCH = "batch";
    static final int DEFAULT_BATCH = 50;

    private ReverificationConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(INTERVAL_SECONDS)
                .label("Interval")
                .helpText("Seconds between two runs of the check of persons who registered while the authority was"
                        + " unreachable. Who cannot be checked again waits twice as long each time, 6 hours at most.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_INTERVAL_SECONDS)
                .add()
                .property()
                .name(BATCH)
                .label("Batch")
                .helpText("Persons checked in one run at most. Each check is billed by the authority.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_BATCH)
                .add()
                .build();
    }
}
