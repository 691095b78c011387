package org.usercenter.storage.jpa;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.jpa.DeliveryQueue.Lane;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.MessageDelivery;

/**
 * Delivers what was written to the outbox (发件箱), each {@link Lane} in few threads of its own: an SMS platform or a business
 * system that hangs holds neither a worker nor the timer, nor the threads that end sessions. A server that stops in the
 * middle leaves it to the others, or to its next start.
 */
final class DeliveryLanes {
    /** Name of the thread pool in the settings of Keycloak's {@code executors} SPI. */
    private static final String POOL = "uc-outbox";

    private static final Logger LOG = Logger.getLogger(DeliveryLanes.class);
    private static final String ENLISTED = DeliveryLanes.class.getName();
    private static final int MAX_THREADS = 4;

    private final Map<Lane, LaneThreads> lanes = Arrays.stream(Lane.values())
            .collect(Collectors.toUnmodifiableMap(lane -> lane, lane -> new LaneThreads(MAX_THREADS)));

    /** One lane, once after the commit of the session's transaction, however often it is called before. */
    void afterCommit(KeycloakSession session, Channel written) {
        Lane lane = Lane.of(written);
        String enlisted = ENLISTED + lane;
        if (session.getAttribute(enlisted) != null) {
            return;
        }
        session.setAttribute(enlisted, true);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                start(session, lane);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing was written.
            }
        });
    }

    /** All lanes, each in another thread unless enough of them are at it. */
    void start(KeycloakSession session) {
        lanes.keySet().forEach(lane -> start(session, lane));
    }

    private void start(KeycloakSession session, Lane lane) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        // Where nobody can send to people, their messages wait.
        boolean idle = lane == Lane.PEOPLE && sessions.getProviderFactory(MessageDelivery.class) == null;
        LaneThreads threads = Objects.requireNonNull(lanes.get(lane));
        if (idle || !threads.wake()) {
            return;
        }
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(POOL).execute(() -> run(sessions, lane, threads));
        } catch (RejectedExecutionException e) {
            threads.leave();
            LOG.warnf("The thread pool %s takes no more; what waits is tried later", POOL);
        }
    }

    private static void run(KeycloakSessionFactory sessions, Lane lane, LaneThreads threads) {
        try {
            Sealing sealing = KeycloakModelUtils.runJobInTransactionWithResult(
                    sessions,
                    job -> new Sealing(job.getProvider(CryptoProvider.class).cipher()));
            Dispatcher dispatcher = new Dispatcher(
                    new KeycloakTransaction(sessions),
                    sealing,
                    JpaUserCenterStoreFactory.CLOCK,
                    lane,
                    new SessionSender(sessions));
            do {
                threads.look();
                int done = 1;
                while (done > 0) {
                    done = dispatcher.run();
                }
            } while (threads.lookAgain());
        } catch (RuntimeException e) {
            threads.leave();
            LOG.error("Deliveries came to a stop; they are tried again later", e);
        }
    }
}
