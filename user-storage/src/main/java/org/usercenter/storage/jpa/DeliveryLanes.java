package org.usercenter.storage.jpa;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.jpa.DeliveryQueue.Lane;
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

    private final Map<Lane, AtomicInteger> lanes = Arrays.stream(Lane.values())
            .collect(Collectors.toUnmodifiableMap(lane -> lane, lane -> new AtomicInteger()));

    /** Once after the commit of the session's transaction, however often it is called before. */
    void afterCommit(KeycloakSession session) {
        if (session.getAttribute(ENLISTED) != null) {
            return;
        }
        session.setAttribute(ENLISTED, true);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                start(session);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing was written.
            }
        });
    }

    /** In another thread, unless enough of them are at it. */
    void start(KeycloakSession session) {
        lanes.forEach((lane, threads) -> {
            // Where nobody can send to people, their messages wait.
            if (lane != Lane.PEOPLE
                    || session.getKeycloakSessionFactory().getProviderFactory(MessageDelivery.class) != null) {
                start(session, lane, threads);
            }
        });
    }

    private static void start(KeycloakSession session, Lane lane, AtomicInteger threads) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        if (threads.incrementAndGet() > MAX_THREADS) {
            threads.decrementAndGet();
            return;
        }
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(POOL).execute(() -> run(sessions, lane, threads));
        } catch (RejectedExecutionException e) {
            threads.decrementAndGet();
            LOG.warnf("The thread pool %s takes no more; what waits is tried later", POOL);
        }
    }

    private static void run(KeycloakSessionFactory sessions, Lane lane, AtomicInteger threads) {
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
            int done = 1;
            while (done > 0) {
                done = dispatcher.run();
            }
        } catch (RuntimeException e) {
            LOG.error("Deliveries came to a stop; they are tried again later", e);
        } finally {
            threads.decrementAndGet();
        }
    }
}
