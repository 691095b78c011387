package org.usercenter.auth.takeover;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RequiredActionConfigModel;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.storage.identity.MobileRegion;

/** Reads the settings of {@code uc-take-over}. A value that is missing or makes no sense counts as the default. */
final class TakeOverConfig {
    private final Map<String, String> config;

    private TakeOverConfig(@Nullable RequiredActionConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    static TakeOverConfig of(RequiredActionContext context) {
        return new TakeOverConfig(context.getConfig());
    }

    CodeSettings codes() {
        return new CodeConfig(config).settings();
    }

    /** Regions whose mobiles are taken; the mainland always. */
    Set<MobileRegion> regions() {
        return MobileRegions.read(config.get(TakeOverConfigProperties.REGIONS));
    }
}
