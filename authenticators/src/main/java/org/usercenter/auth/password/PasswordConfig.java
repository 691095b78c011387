package org.usercenter.auth.password;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;

/** Reads the settings of {@code uc-password}. A value that is missing or makes no sense counts as the default. */
final class PasswordConfig {
    private final Map<String, String> config;

    PasswordConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    /** Failures of one source in ten minutes, at least 1. */
    int failuresPerSource() {
        return number(PasswordConfigProperties.FAILURES_PER_SOURCE, PasswordConfigProperties.DEFAULT_PER_SOURCE);
    }

    /** Failures of the whole realm in an hour, at least 1. */
    int failuresPerRealm() {
        return number(PasswordConfigProperties.FAILURES_PER_REALM, PasswordConfigProperties.DEFAULT_PER_REALM);
    }

    private int number(String key, int fallback) {
        try {
            int value = Integer.parseInt(config.getOrDefault(key, "").strip());
            return value < 1 ? fallback : value;
        } catch (NumberFormatException e) {
            return fallback;
        }
    }
}
