package org.usercenter.auth.realname;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudLimits;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.cloud.CloudSettings;

/** Makes {@link TencentIdentityCheck}s. */
public final class TencentIdentityCheckFactory implements IdentityCheckFactory {

    private final CloudPlatform platform = new CloudPlatform("tencent-faceid", CloudLimits.standard());
    private @Nullable TencentIdentityCheckConfig config;

    @Override
    public String getId() {
        return TencentIdentityCheck.ID;
    }

    @Override
    public void init(Config.Scope scope) {
        config = new TencentIdentityCheckConfig(scope);
    }

    @Override
    public IdentityCheck create(KeycloakSession session) {
        TencentIdentityCheckConfig settings = Objects.requireNonNull(config, "not initialised");
        return new TencentIdentityCheck(
                settings,
                CloudSettings.secret(session, settings.secretKey()),
                platform.client(session.getProvider(HttpClientProvider.class).getHttpClient()),
                Clock.systemUTC());
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        platform.close();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TencentIdentityCheckConfigProperties.list();
    }
}
