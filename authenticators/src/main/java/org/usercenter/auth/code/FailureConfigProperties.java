package org.usercenter.auth.code;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of how many logins may fail. */
public final class FailureConfigProperties {
    static final String FAILURES_PER_SOURCE = "failures-per-source";
    static final String FAILURES_PER_REALM = "failures-per-realm";
    static final int DEFAULT_PER_SOURCE = 60;
    static final int DEFAULT_PER_REALM = 100_000;

    private FailureConfigProperties() {}

    /** All of them. */
    public static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FAILURES_PER_SOURCE)
                .label("Failures per source")
                .helpText(
                        "After so many wrong accounts, passwords or codes from one IP address (IPv6: one /64 network) in ten"
                                + " minutes every further one is answered as wrong. Many people can share one address. Behind"
                                + " a proxy set proxy-headers and proxy-trusted-addresses, or all visitors are one source.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_PER_SOURCE)
                .add()
                .property()
                .name(FAILURES_PER_REALM)
                .label("Failures per realm")
                .helpText("After so many wrong accounts, passwords or codes of the whole realm in an hour every further"
                        + " login in this way is answered as wrong, against guessing from many addresses. Must stay far above"
                        + " what honest visitors mistype.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_PER_REALM)
                .add()
                .build();
    }
}
