package org.usercenter.auth.elicence;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.scan.PlatformProperty;

/** Declares the settings of the licence platform. */
final class ELicenceConfigProperties {
    static final String URL = "platform-url";
    static final String SYSTEM = "system-code";
    static final String PRIVATE_KEY = "private-key";
    static final String PLATFORM_KEY = "platform-key";
    static final String SEALED = "sealed-results";
    static final String SIGNED = "signed-results";

    private ELicenceConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return List.of(
                PlatformProperty.address(URL, "Licence platform", "the platform's interface"),
                PlatformProperty.text(SYSTEM, "System code", "Code that the platform gave to this user center."),
                PlatformProperty.privateKey(PRIVATE_KEY, "with which requests are signed and results opened"),
                PlatformProperty.text(
                        PLATFORM_KEY,
                        "The platform's public key",
                        "SM2 key with which the platform signs results and pushes: SubjectPublicKeyInfo in Base64."),
                PlatformProperty.flag(
                        SEALED,
                        "Sealed results",
                        "Accept only results that are sealed for our key. Off when the platform seals none for us.",
                        true),
                PlatformProperty.flag(
                        SIGNED,
                        "Signed results",
                        "Accept only results that the platform has signed, for anybody can seal one for our key. Off when the"
                                + " platform signs none: then the state of a licence and who may act for it stand on TLS alone.",
                        true));
    }
}
