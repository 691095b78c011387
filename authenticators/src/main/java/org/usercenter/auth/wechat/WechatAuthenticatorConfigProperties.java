package org.usercenter.auth.wechat;

import java.util.List;

import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the settings of {@code uc-wechat}. */
final class WechatAuthenticatorConfigProperties {
    static final String ALIAS = "identity-provider";

    private WechatAuthenticatorConfigProperties() {}

    static List<ProviderConfigProperty> all() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(ALIAS)
                .label("Identity provider")
                .helpText(
                        "Alias of the identity provider of type WeChat that the tab is for. While there is none, or it "
                                + "is disabled, there is no tab. Hide the identity provider itself on the login page.")
                .type(ProviderConfigProperty.STRING_TYPE)
                .defaultValue(WechatIdentityProvider.ID)
                .add()
                .build();
    }
}
