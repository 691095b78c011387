package org.usercenter.auth.deletion;

import java.util.List;
import java.util.stream.Stream;

import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.usercenter.auth.code.CodeConfigProperties;

/** Declares the settings of {@code uc-delete-account}. */
final class DeletionConfigProperties {

    static final String WAITING_DAYS = "waiting-days";
    static final int DEFAULT_DAYS = 15;
    static final int MAX_DAYS = 90;

    private DeletionConfigProperties() {}

    /** All of them, with that of the age of the login. */
    static List<ProviderConfigProperty> all() {
        List<ProviderConfigProperty> own = ProviderConfigurationBuilder.create()
                .property()
                .name(WAITING_DAYS)
                .label("Waiting time")
                .helpText("Days between the wish to delete an account and its deletion, 1 to 90. A login in between can"
                        + " take it back.")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_DAYS)
                .add()
                .build();
        return Stream.of(RequiredActionFactory.MAX_AUTH_AGE_CONFIG_PROPERTIES, own, CodeConfigProperties.all())
                .flatMap(List::stream)
                .toList();
    }
}
