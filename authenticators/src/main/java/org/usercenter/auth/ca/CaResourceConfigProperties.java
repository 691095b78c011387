package org.usercenter.auth.ca;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@link CaResource}, {@code spi-realm-restapi-extension--uc-ca--…}. */
final class CaResourceConfigProperties {
    static final String INSPECTIONS_PER_SOURCE = "inspections-per-source";
    static final int DEFAULT_INSPECTIONS_PER_SOURCE = 300;
    static final String TICKETS_PER_SOURCE = "tickets-per-source";
    /** The page asks for one to list and for one to sign. */
    static final int DEFAULT_TICKETS_PER_SOURCE = 600;

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
                .property()
                .name(TICKETS_PER_SOURCE)
                .label("Tickets per source")
                .helpText("Permissions for the CA agent that one IP address (IPv6: one /64 network) is given in ten"
                        + " minutes; a login takes two.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_TICKETS_PER_SOURCE)
                .add()
                .build();
    }
}
