package org.usercenter.auth.logout;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;
import org.keycloak.models.session.UserSessionPersisterProvider;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/**
 * Removes sessions that came back, see {@link GoneSessions}: right after they were removed, and again every few seconds until no
 * request that began before can still be reading.
 */
final class GoneSessionsDelivery implements MessageDelivery {
    private static final Logger LOG = Logger.getLogger(GoneSessionsDelivery.class);

    /** Longer than a request reads. */
    private static final Duration LONG_AFTER = Duration.ofSeconds(30);

    private final KeycloakSession session;
    private final InstantSource clock;

    GoneSessionsDelivery(KeycloakSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        return prepareWithoutAccount(realm, delivery);
    }

    @Override
    public Optional<Ready> prepareWithoutAccount(RealmModel realm, Delivery delivery) {
        UserSessionProvider sessions = session.sessions();
        back(realm, delivery, GoneSessions.ONLINE, id -> sessions.getUserSession(realm, id))
                .forEach(each -> sessions.removeUserSession(realm, each));
        back(realm, delivery, GoneSessions.OFFLINE, id -> sessions.getOfflineUserSession(realm, id))
                .forEach(each -> sessions.removeOfflineUserSession(realm, each));
        Instant now = clock.instant();
        Outcome outcome = now.isBefore(delivery.createdAt().plus(LONG_AFTER)) ? Outcome.LATER : Outcome.SENT;
        return Optional.of(() -> outcome);
    }

    private List<UserSessionModel> back(
            RealmModel realm, Delivery delivery, String which, Function<String, UserSessionModel> find) {
        String ids = delivery.parameters().getOrDefault(which, "");
        List<UserSessionModel> back = Arrays.stream(ids.split(" "))
                .filter(id -> !id.isEmpty() && !isKept(realm, id, which.equals(GoneSessions.OFFLINE)))
                .map(find)
                .filter(Objects::nonNull)
                // One of the same id that begins at this moment, in a page that was open before, has no row yet.
                .filter(each -> each.getStarted() <= delivery.createdAt().getEpochSecond())
                .toList();
        if (!back.isEmpty()) {
            LOG.infof("%d sessions that a request had brought back were removed again", back.size());
        }
        return back;
    }

    /** In the database: the session goes on, or another one of its id does. */
    private boolean isKept(RealmModel realm, String id, boolean offline) {
        return session.getProvider(UserSessionPersisterProvider.class).loadUserSession(realm, id, offline) != null;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
