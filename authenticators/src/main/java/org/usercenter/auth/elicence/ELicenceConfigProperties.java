package org.usercenter.auth.elicence;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the licence platform. */
final class ELicenceConfigProperties {
    static final String URL = "platform-url";
    static final String SYSTEM = "system-code";
    static final String PRIVATE_KEY = "private-key";
    static final String PLATFORM_KEY = "platform-key";
    static final String SEALED = "sealed-results";

    private ELicenceConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(URL)
                .label("Licence platform")
                .helpText("Address of the platform's interface; https, or http on this machine. Empty: not set up.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(SYSTEM)
                .label("System code")
                .helpText("Code that the platform gave to this user center.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(PRIVATE_KEY)
                .label("Our private key")
                .helpText(
                        "SM2 key with which requests are signed and results opened: PKCS#8 in Base64, or ${vault.…} where the "
                                + "vault keeps it.")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add()
                .property()
                .name(PLATFORM_KEY)
                .label("The platform's public key")
                .helpText("SM2 key with which the platform signs its pushes: SubjectPublicKeyInfo in Base64.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(SEALED)
                .label("Sealed results")
                .helpText("Accept only results that are sealed for our key. Off when the platform seals none for us.")
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(true)
                .add()
                .build();
    }
}
