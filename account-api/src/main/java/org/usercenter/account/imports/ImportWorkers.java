package org.usercenter.account.imports;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.task.RepeatedTask;

/**
 * Works on imports in few threads of its own, from the commit of a request on. What a server that stopped has left is gone on with by
 * whichever looks next.
 */
public final class ImportWorkers {

    /** Name of the thread pool in the settings of Keycloak's {@code executors} SPI. */
    private static final String POOL = "uc-import";

    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final Duration INTERVAL = Duration.ofSeconds(15);
    private static final int MAX_THREADS = 2;

    private final AtomicInteger threads = new AtomicInteger();

    /** Looks for what was left. */
    private static final class Leftovers implements ScheduledTask {

        private final ImportWorkers workers;

        Leftovers(ImportWorkers workers) {
            this.workers = workers;
        }

        @Override
        public void run(KeycloakSession session) {
            workers.start(session);
        }
    }

    /** Begins to listen when the server has started. */
    public void register(KeycloakSessionFactory sessions) {
        sessions.register(event -> {
            if (event instanceof ImportBegun begun) {
                afterCommit(begun.session());
            }
        });
        new RepeatedTask(new Leftovers(this), INTERVAL).startAfterMigration(sessions);
    }

    private void afterCommit(KeycloakSession session) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                start(session);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing was begun.
            }
        });
    }

    /** In another thread, unless enough of them are at it. */
    private void start(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        if (threads.incrementAndGet() > MAX_THREADS) {
            threads.decrementAndGet();
            return;
        }
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(POOL).execute(() -> run(sessions));
        } catch (RejectedExecutionException e) {
            threads.decrementAndGet();
            LOG.warnf("The thread pool %s takes no more; imports are gone on with later", POOL);
        }
    }

    private void run(KeycloakSessionFactory sessions) {
        try {
            new ImportWork(sessions).run();
        } catch (RuntimeException e) {
            LOG.error("An import came to a stop; it is gone on with later", e);
        } finally {
            threads.decrementAndGet();
        }
    }
}
