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
    static final String FINDS_PER_ACCOUNT = "finds-per-account";
    static final String FINDS_PER_REALM = "finds-per-realm";
    static final String TEMPORARY_LIFE = "temporary-life";
    static final int DEFAULT_FINDS = 30;
    static final int DEFAULT_FINDS_PER_ACCOUNT = 20;
    static final int DEFAULT_FINDS_PER_REALM = 20_000;
    /** A day. */
    static final int DEFAULT_TEMPORARY_LIFE = 86_400;

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
                .property()
                .name(FINDS_PER_ACCOUNT)
                .label("Times per account and source")
                .helpText(
                        "How often one mobile, email, number or login name may be looked for from one IP address in an "
                                + "hour. Counted by source, so that nobody uses up the owner's share.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_FINDS_PER_ACCOUNT)
                .add()
                .property()
                .name(FINDS_PER_REALM)
                .label("Accounts per realm")
                .helpText("Accounts that may be looked for in the whole realm in an hour, against searching from many "
                        + "addresses. Must stay far above what honest visitors need.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_FINDS_PER_REALM)
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
                .property()
                .name(TEMPORARY_LIFE)
                .label("Life of a temporary password")
                .helpText(
                        "Seconds after which a temporary password that was not changed is answered as a wrong one, and "
                                + "taken away.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_TEMPORARY_LIFE)
                .add()
                .build();
    }
}
