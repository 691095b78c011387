package org.usercenter.auth.sms;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.CodeConfigProperties;
import org.usercenter.auth.code.FailureConfigProperties;
import org.usercenter.auth.code.MobileRegions;

/** Declares the settings of {@code uc-sms}. */
final class SmsConfigProperties {
    static final String REGIONS = "regions";

    private SmsConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        List<ProviderConfigProperty> regions = ProviderConfigurationBuilder.create()
                .property()
                .name(REGIONS)
                .label("Mobile regions")
                .helpText("Country codes of the mobiles that are taken: Hong Kong 852, Macao 853, Taiwan 886; the "
                        + "mainland, 86, always.")
                .type(ProviderConfigProperty.MULTIVALUED_LIST_TYPE)
                .options(MobileRegions.codes())
                .add()
                .build();
        return Stream.of(CodeConfigProperties.all(), regions, FailureConfigProperties.all())
                .flatMap(List::stream)
                .toList();
    }
}
