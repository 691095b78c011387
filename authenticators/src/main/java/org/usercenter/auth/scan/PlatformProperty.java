package org.usercenter.auth.scan;

import org.keycloak.provider.ProviderConfigProperty;

/** How settings of platforms are declared for the admin console. */
public final class PlatformProperty {

    private PlatformProperty() {}

    /** A text. */
    public static ProviderConfigProperty text(String name, String label, String help) {
        return new ProviderConfigProperty(name, label, help, ProviderConfigProperty.STRING_TYPE, null);
    }

    /** The platform's address, without which the way is not set up. */
    public static ProviderConfigProperty address(String name, String label, String what) {
        return text(name, label, "Address of " + what + "; https, or http on this machine. Empty: not set up.");
    }

    /** Our private key, or where the vault keeps it; hidden. */
    public static ProviderConfigProperty privateKey(String name, String purpose) {
        return new ProviderConfigProperty(
                name,
                "Our private key",
                "SM2 key " + purpose + ": PKCS#8 in Base64, or ${vault.…} where the vault keeps it.",
                ProviderConfigProperty.PASSWORD,
                null,
                true);
    }

    /** On or off. */
    public static ProviderConfigProperty flag(String name, String label, String help, boolean usual) {
        return new ProviderConfigProperty(name, label, help, ProviderConfigProperty.BOOLEAN_TYPE, usual);
    }
}
