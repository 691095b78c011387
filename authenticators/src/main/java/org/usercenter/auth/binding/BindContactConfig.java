package org.usercenter.auth.binding;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.RequiredActionConfigModel;
import org.usercenter.auth.code.CodeConfig;
import org.usercenter.auth.code.CodeSettings;
import org.usercenter.auth.code.MobileRegions;
import org.usercenter.storage.identity.MobileRegion;

/** Reads the settings of the actions that prove contacts. A value that is missing or makes no sense counts as the default. */
public final class BindContactConfig {
    private final Map<String, String> config;

    private BindContactConfig(@Nullable RequiredActionConfigModel model) {
        this.config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
    }

    /** Those of the action that goes on. */
    public static BindContactConfig of(RequiredActionContext context) {
        return new BindContactConfig(context.getConfig());
    }

    /** Of the codes that prove a contact. */
    public CodeSettings codes() {
        return new CodeConfig(config).settings();
    }

    /** Regions whose mobiles are taken; the mainland always. */
    public Set<MobileRegion> regions() {
        return MobileRegions.read(config.get(BindContactConfigProperties.REGIONS));
    }
}
