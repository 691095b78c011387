package org.usercenter.auth.ca;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@link CaResource}, {@code spi-realm-restapi-extension--uc-ca--…}. */
final class CaResourceConfigProperties {
    static final String INSPECTIONS_PER_SOURCE = "inspections-per-source";
    static final int DEFAULT_INSPECTIONS_PER_SOURCE = 300;

    private CaResourceConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(INSPECTIONS_PER_SOURCE)
                .label("Inspections per source")
                .helpText("Lists of certificates from one IP address (IPv6: one /64 network) that are looked at in ten"
                        + " minutes, so that the page can show whose they are. Offices share an address.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_INSPECTIONS_PER_SOURCE)
                .add()
                .build();
    }
}
