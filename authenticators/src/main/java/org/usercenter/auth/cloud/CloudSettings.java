package org.usercenter.auth.cloud;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.vault.VaultStringSecret;

/** Reads the settings of a platform; a blank setting, as an empty environment variable leaves it, is an absent one. */
public final class CloudSettings {

    private final Config.Scope scope;

    public CloudSettings(Config.Scope scope) {
        this.scope = scope;
    }

    /** The setting without surrounding blanks, or an empty string. */
    public String text(String name) {
        return Optional.ofNullable(scope.get(name)).map(String::strip).orElse("");
    }

    /** The setting, or the default when it is absent. */
    public String text(String name, String defaultValue) {
        String text = text(name);
        return text.isEmpty() ? defaultValue : text;
    }

    /** The setting split at commas, or the default when it is absent. */
    public List<String> list(String name, String defaultValue) {
        return Arrays.stream(text(name, defaultValue).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /**
     * Reads the endpoint.
     *
     * @throws IllegalArgumentException naming the setting, so that the server does not start with a wrong address
     */
    public CloudEndpoint endpoint(String name, String defaultValue) {
        try {
            return CloudEndpoint.parse(text(name, defaultValue));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Setting \"" + name + "\": " + e.getMessage(), e);
        }
    }

    /** A secret as it is, or out of Keycloak's vault when it is written as <code>${vault.name}</code>. */
    public static String secret(KeycloakSession session, String setting) {
        try (VaultStringSecret secret = session.vault().getStringSecret(setting)) {
            return secret.get().map(String::strip).orElse("");
        }
    }
}
