package org.usercenter.auth.scan;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@link ScanResource}, {@code spi-realm-restapi-extension--uc-scan--…}. */
final class ScanResourceConfigProperties {
    static final String QUESTIONS_PER_SECOND = "questions-per-second";
    static final int DEFAULT_QUESTIONS_PER_SECOND = 2000;

    private ScanResourceConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(QUESTIONS_PER_SECOND)
                .label("Questions per second")
                .helpText(
                        "Questions of pages that wait for a scan which one server answers in a second. While there would"
                                + " be more, pages ask less often: every 1.8 seconds at most, every 7.2 at least.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_QUESTIONS_PER_SECOND)
                .add()
                .build();
    }
}
