package org.usercenter.auth.realname.expiry;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the job, {@code spi-uc-document-expiry--default--…}. */
final class ExpiryConfigProperties {

    static final String INTERVAL_SECONDS = "interval-seconds";
    static final int DEFAULT_INTERVAL_SECONDS = 3600;

    private ExpiryConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(INTERVAL_SECONDS)
                .label("Interval")
                .helpText(
                        "Seconds between two searches for accounts whose document is valid no more since the end of the"
                                + " day in China. Their real-name level is taken away until it is proved again.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_INTERVAL_SECONDS)
                .add()
                .build();
    }
}
