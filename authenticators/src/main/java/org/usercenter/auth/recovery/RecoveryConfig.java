package org.usercenter.auth.recovery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.auth.setting.WholeNumber;
import org.usercenter.storage.identity.MobileRegion;

/** Reads the settings of the steps. A value that is missing or makes no sense counts as the default. */
final class RecoveryConfig {
    private final Map<String, String> config;

    RecoveryConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    /** Regions whose mobiles are understood; the mainland always. */
    Set<MobileRegion> regions() {
        return MobileRegions.read(config.get(RecoveryConfigProperties.REGIONS));
    }

    /** Accounts that may be looked for from one source in ten minutes, at least 1. */
    int findsPerSource() {
        return number(RecoveryConfigProperties.FINDS_PER_SOURCE, RecoveryConfigProperties.DEFAULT_FINDS);
    }

    /** Different accounts, mobiles and emails that may be looked for in the whole realm in an hour, at least 1. */
    int findsPerRealm() {
        return number(RecoveryConfigProperties.FINDS_PER_REALM, RecoveryConfigProperties.DEFAULT_FINDS_PER_REALM);
    }

    /** How often one account, mobile or email may be looked for from one source in an hour, at least 1. */
    int findsPerAccount() {
        return number(RecoveryConfigProperties.FINDS_PER_ACCOUNT, RecoveryConfigProperties.DEFAULT_FINDS_PER_ACCOUNT);
    }

    /** How long a temporary password is good, at least a second. */
    Duration temporaryLife() {
        return Duration.ofSeconds(
                number(RecoveryConfigProperties.TEMPORARY_LIFE, RecoveryConfigProperties.DEFAULT_TEMPORARY_LIFE));
    }

    private int number(String name, int standard) {
        return WholeNumber.positive(name, standard).of(config);
    }

    /** Whether the new password is chosen on the page instead of being sent. */
    boolean chosenOnPage() {
        return RecoveryConfigProperties.CHOSEN.equals(config.get(RecoveryConfigProperties.PASSWORD));
    }
}
