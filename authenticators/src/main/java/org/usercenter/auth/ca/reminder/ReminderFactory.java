package org.usercenter.auth.ca.reminder;

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
public final class ReminderFactory implements ProviderFactory<ReminderJob> {

    private @Nullable ReminderConfig config;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public ReminderJob create(KeycloakSession session) {
        return new ReminderJob(settings());
    }

    @Override
    public void init(Config.Scope scope) {
        config = ReminderConfig.read(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        new RepeatedTask(new ReminderJob(settings()), settings().interval()).startAfterMigration(sessions);
    }

    private ReminderConfig settings() {
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
        return ReminderConfigProperties.list();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
