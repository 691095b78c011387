package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.common.util.Time;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.UserCenterStoreFactory;
import org.usercenter.storage.business.RealmCatalogue;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.document.object.ObjectStores;
import org.usercenter.storage.document.object.S3ConfigProperties;
import org.usercenter.storage.task.RepeatedTask;

import io.micrometer.core.instrument.Metrics;

/** Keeps everything in Keycloak's own database. */
public final class JpaUserCenterStoreFactory implements UserCenterStoreFactory {

    /** Keycloak's clock, which tests can move. */
    static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    private static final Duration FIRST_MAINTENANCE = Duration.ofMinutes(5);

    /** How long it takes at most until a server sees what another one left, or what is due again. */
    private static final Duration DISPATCH_INTERVAL = Duration.ofSeconds(15);

    /** Soon, because an enterprise's list of members is not whole before. */
    private static final Duration FIRST_UPKEEP = Duration.ofSeconds(20);

    private static final Duration UPKEEP_INTERVAL = Duration.ofMinutes(30);

    private static final Duration FIGURES_INTERVAL = Duration.ofSeconds(30);

    private final RealmCatalogue catalogue = new RealmCatalogue();
    private final DeliveryLanes lanes = new DeliveryLanes();
    private final CountedFigures figures = new CountedFigures(Metrics.globalRegistry, CLOCK);

    private @Nullable StoreConfig config;
    private @Nullable ObjectStores objects;
    private @Nullable KeycloakSessionFactory running;

    @Override
    public String getId() {
        return "default";
    }

    @Override
    public void init(Config.Scope scope) {
        config = StoreConfig.read(scope);
        objects = ObjectStores.read(scope);
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
                new EnterpriseGroups(session.groups()),
                settings().validity(),
                catalogue,
                objects().of(session),
                figures,
                written -> lanes.afterCommit(session, written),
                CLOCK);
    }

    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class, CryptoProvider.class, HttpClientProvider.class);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.concat(StoreConfigProperties.list().stream(), S3ConfigProperties.all().stream())
                .toList();
    }

    @Override
    public void close() {
        KeycloakSessionFactory sessions = running;
        if (sessions != null) {
            figures.flush(new KeycloakTransaction(sessions), realm -> true);
        }
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            userRemoved(
                    removed.getKeycloakSession(),
                    removed.getRealm(),
                    removed.getUser().getId());
        } else if (event instanceof GroupModel.GroupRemovedEvent removed) {
            CleanUp.groupRemoved(
                    entityManager(removed.getKeycloakSession()),
                    removed.getRealm().getId(),
                    removed.getGroup().getId());
        } else if (event instanceof GroupModel.GroupEvent change) {
            groupChanged(change);
        } else if (event instanceof RoleContainerModel.RoleRemovedEvent removed) {
            CleanUp.roleRemoved(
                    entityManager(removed.getKeycloakSession()),
                    removed.getRole().getId());
        } else if (event instanceof ClientModel.ClientRemovedEvent removed) {
            CleanUp.clientRemoved(
                    entityManager(removed.getKeycloakSession()),
                    removed.getClient().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            CleanUp.realmRemoved(
                    entityManager(removed.getKeycloakSession()),
                    removed.getRealm().getId());
        } else if (event instanceof PostMigrationEvent started) {
            KeycloakModelUtils.runJobInTransaction(started.getFactory(), JpaUserCenterStoreFactory::checkKeys);
            KeycloakModelUtils.runJobInTransaction(started.getFactory(), objects()::loadSecret);
            schedule(started.getFactory());
        }
    }

    private static void groupChanged(GroupModel.GroupEvent change) {
        MemberSync sync = new MemberSync(entityManager(change.getKeycloakSession()), CLOCK);
        if (change instanceof GroupModel.GroupMemberJoinEvent joined) {
            sync.joined(joined.getGroup(), joined.getUser());
        } else if (change instanceof GroupModel.GroupMemberLeaveEvent left) {
            sync.left(left.getGroup(), left.getUser());
            memberLeft(left);
        } else if (change instanceof GroupModel.GroupCreatedEvent) {
            sync.made(change.getGroup());
        } else if (change instanceof GroupModel.GroupPathChangeEvent) {
            sync.moved(change.getGroup());
        }
    }

    /** Whoever is invited again begins without the roles of before. */
    private static void memberLeft(GroupModel.GroupMemberLeaveEvent left) {
        EnterpriseGroups.enterpriseOfMembers(left.getGroup())
                .ifPresent(groupId -> CleanUp.memberLeft(
                        entityManager(left.getKeycloakSession()), left.getUser().getId(), groupId));
    }

    /** The groups of an enterprise go with its main account: whoever registers the USCC anew begins without members. */
    private static void userRemoved(KeycloakSession session, RealmModel realm, String userId) {
        EntityManager em = entityManager(session);
        EnterpriseGroups groups = new EnterpriseGroups(session.groups());
        CleanUp.enterpriseOf(em, realm.getId(), userId)
                // An administrator who may see some groups only would otherwise leave the others behind.
                .ifPresent(groupId ->
                        AdminPermissionsSchema.runWithoutAuthorization(session, () -> groups.remove(realm, groupId)));
        CleanUp.userRemoved(em, realm.getId(), userId);
    }

    private static void checkKeys(KeycloakSession session) {
        new KeyCheck(session.getProvider(CryptoProvider.class)).check(entityManager(session));
    }

    private void schedule(KeycloakSessionFactory sessions) {
        StoreConfig settings = settings();
        Duration interval = settings.maintenanceInterval();
        try (KeycloakSession session = sessions.create()) {
            objects().check(session);
        }
        new RepeatedTask(
                        new UserCenterMaintenance(objects(), settings.journalRetentionMonths()),
                        interval.compareTo(FIRST_MAINTENANCE) < 0 ? interval : FIRST_MAINTENANCE,
                        interval)
                .start(sessions);
        new RepeatedTask(new MemberUpkeep(), FIRST_UPKEEP, UPKEEP_INTERVAL).start(sessions);
        new RepeatedTask(new DeletionUpkeep(), FIRST_UPKEEP, UPKEEP_INTERVAL).start(sessions);
        new RepeatedTask(new MessageDispatch(lanes), DISPATCH_INTERVAL).start(sessions);
        new RepeatedTask(new FigureFlush(figures), FIGURES_INTERVAL).startOnEachServer(sessions);
        new RepeatedTask(
                        new BacklogReading(new BacklogGauges(Metrics.globalRegistry, CLOCK), figures),
                        FIRST_UPKEEP,
                        BacklogGauges.INTERVAL)
                .startOnEachServer(sessions);
        running = sessions;
    }

    private ObjectStores objects() {
        return Objects.requireNonNull(objects, "not initialised");
    }

    private StoreConfig settings() {
        return Objects.requireNonNull(config, "not initialised");
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
