package org.usercenter.auth.ca.reminder;

import java.time.Instant;
import java.time.InstantSource;

import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.timer.ScheduledTask;

/** {@link Reminders} as a task of Keycloak's timer. Its class name is the key by which one server at a time runs it. */
final class ReminderJob implements ScheduledTask, Provider {

    /** Keycloak's clock, which tests can move. */
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    private final ReminderConfig config;

    ReminderJob(ReminderConfig config) {
        this.config = config;
    }

    @Override
    public void run(KeycloakSession session) {
        new Reminders(new KeycloakEndings(session.getKeycloakSessionFactory(), CLOCK), config, CLOCK).run();
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
