package org.usercenter.auth.sharedca;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of the front machine. */
final class SharedCaConfigProperties {
    static final String URL = "front-url";
    static final String PLATFORM = "platform-code";
    static final String PRIVATE_KEY = "private-key";
    static final String SENDERS = "push-addresses";
    static final String HASH = "hash";

    private SharedCaConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(URL)
                .label("Front machine")
                .helpText("Address of the front machine; https, or http on this machine. Empty: not set up.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(PLATFORM)
                .label("Platform code")
                .helpText("Code of this trading platform, 11 characters.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(PRIVATE_KEY)
                .label("Our private key")
                .helpText(
                        "SM2 key for which pushes are sealed: PKCS#8 in Base64, or ${vault.…} where the vault keeps it.")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .add()
                .property()
                .name(SENDERS)
                .label("Senders of pushes")
                .helpText("IP addresses from which pushes are taken, separated by commas. Empty: any.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(HASH)
                .label("Hash")
                .helpText("Hash of the text that the app signs: SM3 or SHA256.")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options("SM3", "SHA256")
                .defaultValue("SM3")
                .add()
                .build();
    }
}
