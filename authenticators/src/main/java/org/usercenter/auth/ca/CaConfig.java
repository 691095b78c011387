package org.usercenter.auth.ca;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.setting.WholeNumber;

/** Reads the settings of {@code uc-ca}. A value that is missing or makes no sense counts as the default. */
final class CaConfig {
    private static final WholeNumber PORT = new WholeNumber(CaConfigProperties.PORTS, 0, 1, 65_535);

    private final Map<String, String> config;

    CaConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    /** Those of the way in the realm's browser flow, for what happens outside of it; the defaults when it has none. */
    static CaConfig of(RealmModel realm) {
        return new CaConfig(
                AuthenticatorUtil.getExecutionsByType(
                                realm, realm.getBrowserFlow().getId(), CaAuthenticator.ID)
                        .stream()
                        .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                        .filter(Objects::nonNull)
                        .map(realm::getAuthenticatorConfigById)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** 1 to 65535 each, at least one. */
    List<Integer> ports() {
        List<Integer> ports = Arrays.stream(
                        config.getOrDefault(CaConfigProperties.PORTS, "").split(",", -1))
                .map(PORT::read)
                .filter(port -> port > 0)
                .toList();
        return ports.isEmpty() ? CaConfigProperties.DEFAULT_PORTS : ports;
    }

    /** At least 1. */
    int minAgent() {
        return positive(CaConfigProperties.MIN_AGENT, CaConfigProperties.DEFAULT_MIN_AGENT);
    }

    /** At least 1. */
    int proofsPerSource() {
        return positive(CaConfigProperties.PROOFS_PER_SOURCE, CaConfigProperties.DEFAULT_PROOFS_PER_SOURCE);
    }

    /** How long before and after its end a certificate can be renewed by one with another key; at least a day. */
    Duration renewalWindow() {
        return Duration.ofDays(positive(CaConfigProperties.RENEWAL_DAYS, CaConfigProperties.DEFAULT_RENEWAL_DAYS));
    }

    /** Where the agent can be had, when not from this server. */
    Optional<String> download() {
        return Optional.ofNullable(config.get(CaConfigProperties.DOWNLOAD)).filter(url -> !url.isBlank());
    }

    private int positive(String name, int standard) {
        return WholeNumber.positive(name, standard).of(config);
    }
}
