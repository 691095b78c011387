package org.usercenter.auth.realname.reverification;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderFactory;
import org.usercenter.auth.realname.IdentityCheck;
import org.usercenter.auth.realname.enterprise.EnterpriseCheck;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.task.RepeatedTask;

/** Starts the job when the server is ready. */
public final class ReverificationFactory implements ProviderFactory<ReverificationJob> {

    private static final ReverificationConfig DEFAULTS = new ReverificationConfig(
            Duration.ofSeconds(ReverificationConfigProperties.DEFAULT_INTERVAL_SECONDS),
            ReverificationConfigProperties.DEFAULT_BATCH);

    private @Nullable ReverificationConfig config;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public ReverificationJob create(KeycloakSession session) {
        return new ReverificationJob(settings());
    }

    @Override
    public void init(Config.Scope scope) {
        config = ReverificationConfig.read(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        new RepeatedTask(new ReverificationJob(settings()), settings().interval()).startAfterMigration(sessions);
    }

    private ReverificationConfig settings() {
        return config == null ? DEFAULTS : config;
    }

    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(UserCenterStore.class, IdentityCheck.class, EnterpriseCheck.class);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ReverificationConfigProperties.list();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
