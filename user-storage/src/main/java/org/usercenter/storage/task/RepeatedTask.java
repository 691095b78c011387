package org.usercenter.storage.task;

import java.time.Duration;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Work that is done at intervals, by one server of the cluster at a time (定时任务). All such tasks of a server share one thread,
 * so that none may run for long; the class name of the work is the key of the turn.
 *
 * @param first wait before the first run
 * @param interval between the beginnings of two runs
 */
public record RepeatedTask(ScheduledTask work, Duration first, Duration interval) {

    /** The first run comes after one interval. */
    public RepeatedTask(ScheduledTask work, Duration interval) {
        this(work, interval, interval);
    }

    /** Starts it when the server has its tables. */
    public void startAfterMigration(KeycloakSessionFactory sessions) {
        sessions.register(event -> {
            if (event instanceof PostMigrationEvent) {
                start(sessions);
            }
        });
    }

    /** Starts it now, on this server whatever others do: for what each has of its own. */
    public void startOnEachServer(KeycloakSessionFactory sessions) {
        try (KeycloakSession session = sessions.create()) {
            session.getProvider(TimerProvider.class).scheduleTask(work, first.toMillis(), interval.toMillis());
        }
    }

    /** Starts it now. */
    public void start(KeycloakSessionFactory sessions) {
        try (KeycloakSession session = sessions.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(
                            new ClusterAwareScheduledTaskRunner(sessions, work, interval.toMillis()),
                            first.toMillis(),
                            interval.toMillis());
        }
    }
}
