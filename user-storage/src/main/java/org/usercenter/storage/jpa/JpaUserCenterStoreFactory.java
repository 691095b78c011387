package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.UserCenterStoreFactory;
import org.usercenter.storage.crypto.CryptoProvider;

/** Keeps everything in Keycloak's own database. */
public final class JpaUserCenterStoreFactory implements UserCenterStoreFactory {

    /** Keycloak's clock, which tests can move. */
    static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    private static final Duration FIRST_MAINTENANCE = Duration.ofMinutes(5);

    private @Nullable StoreConfig config;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope scope) {
        config = StoreConfig.read(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        sessions.register(this::onEvent);
    }

    @Override
    public UserCenterStore create(KeycloakSession session) {
        return new JpaUserCenterStore(
                entityManager(session),
                new KeycloakTransaction(session.getKeycloakSessionFactory()),
                session.getProvider(CryptoProvider.class),
                (realm, userId) -> Optional.ofNullable(session.users().getUserById(realm, userId))
                        .map(UserModel::getEmail),
                CLOCK);
    }

    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class, CryptoProvider.class);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return StoreConfigProperties.list();
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            CleanUp.userRemoved(
                    entityManager(removed.getKeycloakSession()),
                    removed.getRealm().getId(),
                    removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            CleanUp.realmRemoved(
                    entityManager(removed.getKeycloakSession()),
                    removed.getRealm().getId());
        } else if (event instanceof PostMigrationEvent started) {
            schedule(started.getFactory());
        }
    }

    private void schedule(KeycloakSessionFactory sessions) {
        StoreConfig settings = config == null ? defaults() : config;
        long interval = settings.maintenanceInterval().toMillis();
        try (KeycloakSession session = sessions.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(
                            new ClusterAwareScheduledTaskRunner(
                                    sessions, new UserCenterMaintenance(settings.journalRetentionMonths()), interval),
                            Math.min(FIRST_MAINTENANCE.toMillis(), interval),
                            interval);
        }
    }

    private static StoreConfig defaults() {
        return new StoreConfig(
                StoreConfigProperties.DEFAULT_RETENTION_MONTHS,
                Duration.ofMinutes(StoreConfigProperties.DEFAULT_INTERVAL_MINUTES));
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
