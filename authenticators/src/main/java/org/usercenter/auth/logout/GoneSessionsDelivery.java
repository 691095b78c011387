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
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/**
 * Removes sessions that came back, see {@link GoneSessions}: right after they were removed, and once more a minute later, when
 * no request that began before can still be reading.
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
        back(delivery, GoneSessions.ONLINE, id -> sessions.getUserSession(realm, id))
                .forEach(each -> sessions.removeUserSession(realm, each));
        back(delivery, GoneSessions.OFFLINE, id -> sessions.getOfflineUserSession(realm, id))
                .forEach(each -> sessions.removeOfflineUserSession(realm, each));
        Instant now = clock.instant();
        Outcome outcome = now.isBefore(delivery.createdAt().plus(LONG_AFTER)) ? Outcome.LATER : Outcome.SENT;
        return Optional.of(() -> outcome);
    }

    private static List<UserSessionModel> back(
            Delivery delivery, String which, Function<String, UserSessionModel> find) {
        String ids = delivery.parameters().getOrDefault(which, "");
        List<UserSessionModel> back = Arrays.stream(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(find)
                .filter(Objects::nonNull)
                // Whoever logs in again in a page that was open before gets a session of the same id.
                .filter(each -> each.getStarted() <= delivery.createdAt().getEpochSecond())
                .toList();
        if (!back.isEmpty()) {
            LOG.infof("%d sessions that a request had brought back were removed again", back.size());
        }
        return back;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
