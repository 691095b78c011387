package org.usercenter.auth.sms;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.storage.identity.MobileRegion;

/** Reads the settings of {@code uc-sms}. A value that is missing or makes no sense counts as the default. */
final class SmsConfig {
    private final Map<String, String> config;
    private final CodeSettings codes;

    SmsConfig(@Nullable AuthenticatorConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
        this.codes = new CodeConfig(model).settings();
    }

    CodeSettings codes() {
        return codes;
    }

    /** Regions whose mobiles are taken; the mainland always. */
    Set<MobileRegion> regions() {
        return MobileRegions.read(config.get(SmsConfigProperties.REGIONS));
    }
}
