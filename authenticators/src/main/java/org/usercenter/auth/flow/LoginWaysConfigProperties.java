package org.usercenter.auth.flow;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@code uc-login-ways}. */
final class LoginWaysConfigProperties {
    static final String ORDER = "order";

    private LoginWaysConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ORDER)
                .label("Order of the ways")
                .helpText("Ids of authenticators (such as uc-password) and aliases of identity providers, in the order "
                        + "of their tabs. The first authenticator is the tab shown at first. Ways not named here come "
                        + "last.")
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .defaultValue(WayOrder.DEFAULT.ids())
                .add()
                .build();
    }
}
