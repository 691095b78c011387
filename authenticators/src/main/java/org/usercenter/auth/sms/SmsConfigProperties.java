package org.usercenter.auth.sms;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.CodeConfigProperties;

/** Declares the settings of {@code uc-sms}. */
final class SmsConfigProperties {
    static final String REGIONS = "regions";

    private SmsConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        List<ProviderConfigProperty> regions = ProviderConfigurationBuilder.create()
                .property()
                .name(REGIONS)
                .label("Further regions")
                .helpText("Mobiles outside the mainland that are taken: Hong Kong 852, Macao 853, Taiwan 886.")
                .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
                .options("852", "853", "886")
                .add()
                .build();
        return Stream.concat(CodeConfigProperties.all().stream(), regions.stream())
                .toList();
    }
}
