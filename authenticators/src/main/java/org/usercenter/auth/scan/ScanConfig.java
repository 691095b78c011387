package org.usercenter.auth.scan;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.setting.WholeNumber;

/** Reads the settings that all scan ways share. A value that is missing or makes no sense counts as the default. */
final class ScanConfig {
    /** Pushes make asking so much rarer. */
    private static final int PUSHED_FACTOR = 5;

    private final Map<String, String> config;

    ScanConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = map(model);
    }

    /** The settings as they are. */
    static Map<String, String> map(@Nullable AuthenticatorConfigModel model) {
        return model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    /** Those of a way in the realm's browser flow, for pushes; empty when it has none. */
    static Optional<AuthenticatorConfigModel> of(RealmModel realm, String way) {
        return AuthenticatorUtil.getExecutionsByType(
                        realm, realm.getBrowserFlow().getId(), way)
                .stream()
                .filter(AuthenticationExecutionModel::isEnabled)
                .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                .filter(id -> id != null)
                .map(realm::getAuthenticatorConfigById)
                .filter(model -> model != null)
                .findFirst();
    }

    /** Seconds that a code is good, 60 to 600. */
    int life() {
        return within(
                ScanConfigProperties.LIFE,
                ScanConfigProperties.DEFAULT_LIFE,
                ScanConfigProperties.MIN_LIFE,
                ScanConfigProperties.MAX_LIFE);
    }

    /** Seconds between two questions about one code, 1 to 60; five times as many when the platform pushes. */
    int pullSeconds() {
        int seconds =
                within(ScanConfigProperties.PULL, ScanConfigProperties.DEFAULT_PULL, 1, ScanConfigProperties.MAX_PULL);
        return "true".equals(config.get(ScanConfigProperties.PUSHES)) ? seconds * PUSHED_FACTOR : seconds;
    }

    /** Codes of one source in ten minutes, at least 1. */
    int codesPerSource() {
        return within(ScanConfigProperties.CODES, ScanConfigProperties.DEFAULT_CODES, 1, Integer.MAX_VALUE);
    }

    /** Results of one source that are fetched in ten minutes, at least 1. */
    int proofsPerSource() {
        return within(ScanConfigProperties.PROOFS, ScanConfigProperties.DEFAULT_PROOFS, 1, Integer.MAX_VALUE);
    }

    /** Where the app is to be had; http or https. */
    Optional<String> app() {
        return link(ScanConfigProperties.APP);
    }

    /** Where it is explained; http or https. */
    Optional<String> guide() {
        return link(ScanConfigProperties.GUIDE);
    }

    private Optional<String> link(String name) {
        return Optional.ofNullable(config.get(name)).map(String::strip).filter(ScanLink::isWeb);
    }

    private int within(String name, int standard, int least, int most) {
        return new WholeNumber(name, standard, least, most).of(config);
    }
}
