package org.usercenter.account.region;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@code spi-uc-ip-region--ip2region}. */
final class RegionConfigProperties {
    static final String FILE = "file";

    private RegionConfigProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(FILE)
                .label("Table of regions")
                .helpText(
                        "File of IPv4 addresses and their regions in ip2region's form xdb, version 2. The logs show the"
                                + " regions. Without one they show none.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
    }
}
