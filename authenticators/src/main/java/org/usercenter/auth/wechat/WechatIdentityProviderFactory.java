package org.usercenter.auth.wechat;

import java.util.List;

import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudLimits;
import org.usercenter.auth.cloud.CloudPlatform;

/** Makes the identity provider {@code wechat}. */
public final class WechatIdentityProviderFactory extends AbstractIdentityProviderFactory<WechatIdentityProvider>
        implements SocialIdentityProviderFactory<WechatIdentityProvider> {

    private final CloudPlatform platform = new CloudPlatform(WechatIdentityProvider.ID, CloudLimits.standard());

    @Override
    public String getId() {
        return WechatIdentityProvider.ID;
    }

    @Override
    public String getName() {
        return "WeChat";
    }

    @Override
    public WechatIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new WechatIdentityProvider(session, new WechatConfig(model), platform);
    }

    @Override
    public WechatConfig createConfig() {
        return new WechatConfig();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return WechatConfigProperties.all();
    }

    @Override
    public void close() {
        platform.close();
    }
}
