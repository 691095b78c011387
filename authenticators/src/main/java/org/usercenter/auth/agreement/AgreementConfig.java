package org.usercenter.auth.agreement;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;

/**
 * Reads the setting of the step that asks for consent. A missing or senseless value counts as the default.
 *
 * @param version of the texts; 1 to 64 characters
 */
public record AgreementConfig(String version) {

    private static final int MAX_LENGTH = 64;

    /**
     * The setting of an execution.
     *
     * @param model null: the execution has none
     */
    public static AgreementConfig read(@Nullable AuthenticatorConfigModel model) {
        Map<String, String> config = model == null ? null : model.getConfig();
        String version = config == null ? null : config.get(AgreementConfigProperties.VERSION);
        return new AgreementConfig(
                version == null || version.isBlank() || version.strip().length() > MAX_LENGTH
                        ? AgreementConfigProperties.DEFAULT_VERSION
                        : version.strip());
    }
}
