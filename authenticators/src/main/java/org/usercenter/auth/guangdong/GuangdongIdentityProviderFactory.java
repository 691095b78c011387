package org.usercenter.auth.guangdong;

import java.util.List;

import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudLimits;
import org.usercenter.auth.cloud.CloudPlatform;

/** Makes the identity provider {@code guangdong}. */
public final class GuangdongIdentityProviderFactory extends AbstractIdentityProviderFactory<GuangdongIdentityProvider>
        implements SocialIdentityProviderFactory<GuangdongIdentityProvider> {

    private final CloudPlatform platform = new CloudPlatform(GuangdongIdentityProvider.ID, CloudLimits.standard());

    @Override
    public String getId() {
        return GuangdongIdentityProvider.ID;
    }

    @Override
    public String getName() {
        return "Guangdong unified identity";
    }

    @Override
    public GuangdongIdentityProvider create(KeycloakSession session, IdentityProviderModel model) {
        return new GuangdongIdentityProvider(session, new GuangdongConfig(model), platform);
    }

    @Override
    public GuangdongConfig createConfig() {
        return new GuangdongConfig();
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return GuangdongConfigProperties.all();
    }

    @Override
    public void close() {
        platform.close();
    }
}
