package org.usercenter.auth.recovery;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.code.MobileRegions;
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
        try {
            int value = Integer.parseInt(config.getOrDefault(RecoveryConfigProperties.FINDS_PER_SOURCE, "")
                    .strip());
            return value < 1 ? RecoveryConfigProperties.DEFAULT_FINDS : value;
        } catch (NumberFormatException e) {
            return RecoveryConfigProperties.DEFAULT_FINDS;
        }
    }

    /** Whether the new password is chosen on the page instead of being sent. */
    boolean chosenOnPage() {
        return RecoveryConfigProperties.CHOSEN.equals(config.get(RecoveryConfigProperties.PASSWORD));
    }
}
