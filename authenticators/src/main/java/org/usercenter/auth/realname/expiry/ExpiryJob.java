package org.usercenter.auth.realname.expiry;

import java.time.Instant;
import java.time.InstantSource;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.timer.ScheduledTask;

/** {@link Expiry} as a task of Keycloak's timer. Its class name is the key by which one server at a time runs it. */
final class ExpiryJob implements ScheduledTask, Provider {

    /** Keycloak's clock, which tests can move. */
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    @Override
    public void run(KeycloakSession session) {
        new Expiry(new KeycloakLevels(session.getKeycloakSessionFactory()), CLOCK).run();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
