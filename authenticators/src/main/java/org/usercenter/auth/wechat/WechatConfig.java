package org.usercenter.auth.wechat;

import org.jspecify.annotations.Nullable;
import org.keycloak.broker.oidc.OAuth2IdentityProviderConfig;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.cloud.CloudEndpoint;

/** Reads the settings of the identity provider {@code wechat}. */
public final class WechatConfig extends OAuth2IdentityProviderConfig {
    private static final long serialVersionUID = 1L;

    WechatConfig() {}

    WechatConfig(IdentityProviderModel model) {
        super(model);
    }

    /**
     * Where the page with the QR code is.
     *
     * @throws IllegalArgumentException when it is no such address
     */
    CloudEndpoint page() {
        return endpoint(WechatConfigProperties.PAGE, WechatConfigProperties.DEFAULT_PAGE);
    }

    /**
     * Where this server asks.
     *
     * @throws IllegalArgumentException when it is no such address
     */
    CloudEndpoint api() {
        return endpoint(WechatConfigProperties.API, WechatConfigProperties.DEFAULT_API);
    }

    /** AppID. */
    String appId() {
        String id = getClientId();
        return id == null ? "" : id.strip();
    }

    /** Whether somebody without a union id is known by the id that this application alone knows him by. */
    boolean openIdAllowed() {
        return Boolean.parseBoolean(getConfig().get(WechatConfigProperties.OPENID));
    }

    /** Whether the tab shows the QR code itself. */
    boolean embedded() {
        return !String.valueOf(false).equals(getConfig().get(WechatConfigProperties.EMBED));
    }

    private CloudEndpoint endpoint(String name, String fallback) {
        @Nullable String given = getConfig().get(name);
        return CloudEndpoint.parse(given == null || given.isBlank() ? fallback : given);
    }

    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        page();
        api();
    }
}
