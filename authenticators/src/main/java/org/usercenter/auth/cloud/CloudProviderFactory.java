package org.usercenter.auth.cloud;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.usercenter.storage.deployment.DeploymentProvider;

/**
 * What the factories of all clients of a cloud platform share: settings read once, one breaker for the life of the
 * server, no demo keys outside a demonstration.
 *
 * @param <P> the client
 * @param <C> its settings
 */
public abstract class CloudProviderFactory<P extends Provider, C> implements ProviderFactory<P> {

    private final String name;
    private final CloudPlatform platform;
    private @Nullable C config;

    /**
     * Of one platform.
     *
     * @param name in the log
     */
    protected CloudProviderFactory(String name) {
        this.name = name;
        this.platform = new CloudPlatform(name, CloudLimits.standard());
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when one of them cannot be used
     */
    protected abstract C read(Config.Scope scope);

    /** Public half of the key, which tells a demo key. */
    protected abstract String keyId(C config);

    /** Secret half of the key, or where the vault keeps it. */
    protected abstract String secret(C config);

    /**
     * Makes the client.
     *
     * @param secret resolved
     */
    protected abstract P create(C config, String secret, CloudClient client);

    @Override
    public final void init(Config.Scope scope) {
        config = read(scope);
    }

    @Override
    public final P create(KeycloakSession session) {
        C settings = config();
        return create(settings, CloudSettings.secret(session, secret(settings)), platform.client(session));
    }

    /**
     * Checks the key.
     *
     * @throws IllegalStateException when it is a demo key on a server that is not a demonstration
     */
    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        DemoKeys.check(factory, name, keyId(config()));
    }

    /** Its settings have to be read before {@link #postInit}. */
    @Override
    public final Set<Class<? extends Provider>> dependsOn() {
        return Set.of(DeploymentProvider.class);
    }

    @Override
    public final void close() {
        platform.close();
    }

    private C config() {
        return Objects.requireNonNull(config, "not initialised");
    }
}
