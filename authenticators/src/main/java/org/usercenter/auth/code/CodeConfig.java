package org.usercenter.auth.code;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.setting.WholeNumber;

/** Reads the settings for codes of an execution. A value that is missing or makes no sense counts as the default. */
public final class CodeConfig {
    private final Map<String, String> config;

    /** @param model of the execution; null when it has none */
    public CodeConfig(@Nullable AuthenticatorConfigModel model) {
        this(model == null || model.getConfig() == null ? Map.of() : model.getConfig());
    }

    /** Those of a required action. */
    public CodeConfig(Map<String, String> config) {
        this.config = config;
    }

    /** What is set. */
    public CodeSettings settings() {
        CodeSettings defaults = CodeSettings.DEFAULT;
        return new CodeSettings(
                number(CodeConfigProperties.LIFESPAN, defaults.lifespan()),
                number(CodeConfigProperties.PAUSE, defaults.pause()),
                number(CodeConfigProperties.MAX_TRIES, defaults.maxTries()),
                number(CodeConfigProperties.MOBILE_PER_HOUR, defaults.mobilePerHour()),
                number(CodeConfigProperties.MOBILE_PER_DAY, defaults.mobilePerDay()),
                number(CodeConfigProperties.SOURCE_PER_HOUR, defaults.sourcePerHour()),
                number(CodeConfigProperties.SOURCE_PER_DAY, defaults.sourcePerDay()),
                number(CodeConfigProperties.REALM_PER_DAY, defaults.realmPerDay()));
    }

    private int number(String name, int standard) {
        return WholeNumber.positive(name, standard).of(config);
    }
}
