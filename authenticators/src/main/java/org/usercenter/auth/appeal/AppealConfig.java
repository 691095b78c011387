package org.usercenter.auth.appeal;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.auth.setting.WholeNumber;
import org.usercenter.storage.identity.MobileRegion;

/** Reads the settings of appeals. A value that is missing or makes no sense counts as the default. */
final class AppealConfig {
    private final Map<String, String> config;

    AppealConfig(@Nullable AuthenticatorConfigModel model) {
        this(model == null || model.getConfig() == null ? Map.of() : model.getConfig());
    }

    AppealConfig(Map<String, String> config) {
        this.config = config;
    }

    /** Regions whose mobiles are taken; the mainland always. */
    Set<MobileRegion> regions() {
        return MobileRegions.read(config.get(AppealConfigProperties.REGIONS));
    }

    /** Appeals begun from one source in a day, at least 1. */
    int perSource() {
        return number(AppealConfigProperties.PER_SOURCE, AppealConfigProperties.DEFAULT_PER_SOURCE);
    }

    /** Times that one account is named from one source in a day, at least 1. */
    int perAccount() {
        return number(AppealConfigProperties.PER_ACCOUNT, AppealConfigProperties.DEFAULT_PER_ACCOUNT);
    }

    /** Appeals submitted with one mobile in a day, at least 1. */
    int perMobile() {
        return number(AppealConfigProperties.PER_MOBILE, AppealConfigProperties.DEFAULT_PER_MOBILE);
    }

    /** Appeals submitted in the realm in a day, at least 1. */
    int perRealm() {
        return number(AppealConfigProperties.PER_REALM, AppealConfigProperties.DEFAULT_PER_REALM);
    }

    /** Receipt numbers asked for from one source in ten minutes, at least 1. */
    int looksPerSource() {
        return number(AppealConfigProperties.LOOKS_PER_SOURCE, AppealConfigProperties.DEFAULT_LOOKS);
    }

    CodeSettings codes() {
        return new CodeConfig(config).settings();
    }

    private int number(String name, int standard) {
        return WholeNumber.positive(name, standard).of(config);
    }
}
