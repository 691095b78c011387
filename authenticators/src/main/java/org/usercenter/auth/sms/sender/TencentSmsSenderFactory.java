package org.usercenter.auth.sms.sender;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.usercenter.auth.cloud.CloudLimits;
import org.usercenter.auth.cloud.CloudPlatform;
import org.usercenter.auth.cloud.CloudSettings;
import org.usercenter.auth.cloud.DemoKeys;
import org.usercenter.storage.deployment.DeploymentProvider;

/** Makes {@link TencentSmsSender}s. */
public final class TencentSmsSenderFactory implements SmsSenderFactory {

    private static final String NAME = "tencent-sms";

    private final CloudPlatform platform = new CloudPlatform(NAME, CloudLimits.standard());
    private @Nullable TencentSmsConfig config;

    @Override
    public String getId() {
        return TencentSmsSender.ID;
    }

    @Override
    public void init(Config.Scope scope) {
        config = new TencentSmsConfig(scope);
    }

    @Override
    public SmsSender create(KeycloakSession session) {
        TencentSmsConfig settings = Objects.requireNonNull(config, "not initialised");
        return new TencentSmsSender(
                settings,
                CloudSettings.secret(session, settings.secretKey()),
                platform.client(session.getProvider(HttpClientProvider.class).getHttpClient()),
                Clock.systemUTC());
    }

    /**
     * Checks the key.
     *
     * @throws IllegalStateException when it is a demo key on a server that is not a demonstration
     */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        DemoKeys.check(
                factory, NAME, Objects.requireNonNull(config, "not initialised").secretId());
    }

    /** Its settings have to be read before {@link #postInit}. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(DeploymentProvider.class);
    }

    @Override
    public void close() {
        platform.close();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return TencentSmsConfigProperties.list();
    }
}
