package org.usercenter.auth.agreement;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The setting of the step that asks for consent. */
public final class AgreementConfigProperties {

    static final String VERSION = "agreement-version";
    static final String DEFAULT_VERSION = "2026-11";

    private AgreementConfigProperties() {}

    /** For the admin console. */
    public static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(VERSION)
                .label("Version of the agreement")
                .helpText("Kept with the time of each consent. Change it whenever the text of the service agreement or "
                        + "of the privacy notice in the theme changes: who agreed to another version is asked again at "
                        + "the next login (required action uc-agreement).")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(DEFAULT_VERSION)
                .required(true)
                .add()
                .build();
    }
}
