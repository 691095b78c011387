package org.usercenter.auth.code;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.setting.WholeNumber;

/** Reads how many logins may fail. A value that is missing or makes no sense counts as the default. */
final class FailureConfig {
    private final Map<String, String> config;

    FailureConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    /** Failures of one source in ten minutes, at least 1. */
    int failuresPerSource() {
        return number(FailureConfigProperties.FAILURES_PER_SOURCE, FailureConfigProperties.DEFAULT_PER_SOURCE);
    }

    /** Failures of the whole realm in an hour, at least 1. */
    int failuresPerRealm() {
        return number(FailureConfigProperties.FAILURES_PER_REALM, FailureConfigProperties.DEFAULT_PER_REALM);
    }

    private int number(String name, int standard) {
        return WholeNumber.positive(name, standard).of(config);
    }
}
