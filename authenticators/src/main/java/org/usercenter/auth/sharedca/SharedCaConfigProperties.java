package org.usercenter.auth.sharedca;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.scan.PlatformProperty;

/** Declares the settings of the front machine. */
final class SharedCaConfigProperties {
    static final String URL = "front-url";
    static final String PLATFORM = "platform-code";
    static final String PRIVATE_KEY = "private-key";
    static final String SENDERS = "push-addresses";
    static final String HASH = "hash";

    private SharedCaConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return List.of(
                PlatformProperty.address(URL, "Front machine", "the front machine"),
                PlatformProperty.text(PLATFORM, "Platform code", "Code of this trading platform, 11 characters."),
                PlatformProperty.privateKey(PRIVATE_KEY, "for which pushes are sealed"),
                PlatformProperty.text(
                        SENDERS,
                        "Senders of pushes",
                        "IP addresses from which pushes are taken, separated by commas. Empty: any."),
                new ProviderConfigProperty(
                        HASH,
                        "Hash",
                        "Hash of the text that the app signs: SM3 or SHA256.",
                        ProviderConfigProperty.LIST_TYPE,
                        "SM3",
                        "SM3",
                        "SHA256"));
    }
}
