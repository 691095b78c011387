package org.usercenter.auth.realname.expiry;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.task.RepeatedTask;

/** Starts the job when the server is ready. */
public final class ExpiryFactory implements ProviderFactory<ExpiryJob> {

    private @Nullable ExpiryConfig config;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public ExpiryJob create(KeycloakSession session) {
        return new ExpiryJob();
    }

    @Override
    public void init(Config.Scope scope) {
        config = ExpiryConfig.read(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        new RepeatedTask(new ExpiryJob(), settings().interval()).startAfterMigration(sessions);
    }

    private ExpiryConfig settings() {
        if (config == null) {
            throw new IllegalStateException("Keycloak initialises a factory before it uses it");
        }
        return config;
    }

    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(UserCenterStore.class);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ExpiryConfigProperties.list();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
