package org.usercenter.auth.takeover;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.takeover.TakeOverStore;
import org.usercenter.storage.takeover.TakenOver;

/**
 * Every {@link Aftermath} that is due, as a task of Keycloak's timer. Its class name is the key by which one server at a
 * time runs it; it shares one thread with the server's other tasks, and stops when its time is over.
 */
final class AftermathJob implements ScheduledTask {
    static final Duration INTERVAL = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(AftermathJob.class);
    /** Take-overs a run. */
    private static final int BATCH = 20;

    private static final Duration LONGEST_RUN = Duration.ofSeconds(30);
    /** After that another server goes on; longer than a run with the step that it is in. */
    private static final Duration CLAIM = Duration.ofMinutes(3);
    /** Keycloak's clock, which tests can move. */
    private static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        Instant until = CLOCK.instant().plus(LONGEST_RUN);
        List<TakenOver> due = call(sessions, store -> store.due(BATCH));
        for (TakenOver each : due) {
            if (CLOCK.instant().isAfter(until)) {
                return;
            }
            Optional<TakenOver> claimed = call(sessions, store -> store.claim(each, CLAIM));
            claimed.ifPresent(rest -> run(sessions, rest, until));
        }
    }

    private static void run(KeycloakSessionFactory sessions, TakenOver rest, Instant until) {
        @Nullable Instant next;
        try {
            next = new Aftermath(sessions, rest, CLOCK).run(until);
        } catch (RuntimeException e) {
            // Is due again when the claim ends; the others must not wait for it.
            LOG.errorf(e, "What is left of the take-over of account %s was not done", rest.userId());
            return;
        }
        call(sessions, store -> {
            if (next == null) {
                store.finish(rest);
            } else {
                store.putOff(rest, next);
            }
            return true;
        });
    }

    private static <R> R call(KeycloakSessionFactory sessions, Function<TakeOverStore, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions,
                job -> work.apply(job.getProvider(UserCenterStore.class).takeOvers()));
    }
}
