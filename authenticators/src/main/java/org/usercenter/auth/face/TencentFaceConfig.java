package org.usercenter.auth.face;

import org.keycloak.Config;
import org.usercenter.auth.cloud.CloudEndpoint;
import org.usercenter.auth.cloud.CloudSettings;

/** Typed view of the settings in {@link TencentFaceConfigProperties}. */
final class TencentFaceConfig {
    private static final int MAX_VERSION = 64;

    private final CloudSettings settings;
    private final CloudEndpoint endpoint;
    private final String consentVersion;
    private final int attemptsPerDay;

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one of them cannot be used
     */
    TencentFaceConfig(Config.Scope scope) {
        settings = new CloudSettings(scope);
        endpoint =
                settings.endpoint(TencentFaceConfigProperties.ENDPOINT, TencentFaceConfigProperties.ENDPOINT_DEFAULT);
        consentVersion = settings.text(
                TencentFaceConfigProperties.CONSENT_VERSION, TencentFaceConfigProperties.CONSENT_VERSION_DEFAULT);
        attemptsPerDay = attempts(scope);
        if (consentVersion.length() > MAX_VERSION) {
            throw new IllegalArgumentException("Setting \"" + TencentFaceConfigProperties.CONSENT_VERSION
                    + "\" has at most " + MAX_VERSION + " characters");
        }
    }

    private static int attempts(Config.Scope scope) {
        int attempts = scope.getInt(
                TencentFaceConfigProperties.ATTEMPTS_PER_DAY, TencentFaceConfigProperties.ATTEMPTS_PER_DAY_DEFAULT);
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "Setting \"" + TencentFaceConfigProperties.ATTEMPTS_PER_DAY + "\" is at least 1");
        }
        return attempts;
    }

    /** At least 1. */
    int attemptsPerDay() {
        return attemptsPerDay;
    }

    CloudEndpoint endpoint() {
        return endpoint;
    }

    String secretId() {
        return settings.text(TencentFaceConfigProperties.SECRET_ID);
    }

    /** As set: it may be a reference into the vault. */
    String secretKey() {
        return settings.text(TencentFaceConfigProperties.SECRET_KEY);
    }

    String ruleId() {
        return settings.text(TencentFaceConfigProperties.RULE_ID);
    }

    /** 1 to 64 characters. */
    String consentVersion() {
        return consentVersion;
    }
}
