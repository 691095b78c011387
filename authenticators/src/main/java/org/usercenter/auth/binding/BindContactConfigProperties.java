package org.usercenter.auth.binding;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.CodeConfigProperties;
import org.usercenter.auth.code.MobileRegions;

/** Declares the settings of the actions that prove contacts. */
public final class BindContactConfigProperties {
    static final String REGIONS = "regions";

    private BindContactConfigProperties() {}

    /** All of them, with that of the age of the login. */
    public static List<ProviderConfigProperty> all() {
        List<ProviderConfigProperty> regions = ProviderConfigurationBuilder.create()
                .property()
                .name(REGIONS)
                .label("Mobile regions")
                .helpText("Country codes of the mobiles that can be bound: Hong Kong 852, Macao 853, Taiwan 886; the "
                        + "mainland, 86, always. Of no meaning for emails.")
                .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
                .options(MobileRegions.codes())
                .add()
                .build();
        return Stream.of(RequiredActionFactory.MAX_AUTH_AGE_CONFIG_PROPERTIES, CodeConfigProperties.all(), regions)
                .flatMap(List::stream)
                .toList();
    }
}
