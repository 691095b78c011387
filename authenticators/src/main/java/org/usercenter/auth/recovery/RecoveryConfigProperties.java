package org.usercenter.auth.recovery;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.MobileRegions;

/** Declares the settings of the steps. */
final class RecoveryConfigProperties {
    static final String REGIONS = "regions";
    static final String FINDS_PER_SOURCE = "finds-per-source";
    static final String PASSWORD = "recovery.password";
    static final String TEMPORARY = "temporary";
    static final String CHOSEN = "chosen";
    static final int DEFAULT_FINDS = 30;

    private RecoveryConfigProperties() {}

    /** Of the step that finds the account. */
    static List<ProviderConfigProperty> finding() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(REGIONS)
                .label("Mobile regions")
                .helpText("Country codes of the mobiles that are taken: Hong Kong 852, Macao 853, Taiwan 886; the "
                        + "mainland, 86, always.")
                .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
                .options(MobileRegions.codes())
                .add()
                .property()
                .name(FINDS_PER_SOURCE)
                .label("Accounts per source")
                .helpText("Accounts that may be looked for from one IP address (IPv6: one /64 network) in ten minutes.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_FINDS)
                .add()
                .build();
    }

    /** Of the step that sets the password. */
    static List<ProviderConfigProperty> setting() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PASSWORD)
                .label("New password")
                .helpText("temporary: one is sent the way the code was, and must be changed at the next login. chosen: "
                        + "it is chosen on the page.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(TEMPORARY, CHOSEN)
                .defaultValue(TEMPORARY)
                .add()
                .build();
    }
}
