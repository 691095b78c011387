package org.usercenter.auth.code;

import java.util.concurrent.RejectedExecutionException;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/** Does something after the request was answered and its data is stored; nothing when the request fails. */
final class AfterAnswer {
    private static final Logger LOG = Logger.getLogger(AfterAnswer.class);

    private final KeycloakSession session;
    private final String pool;

    /** @param pool name of the thread pool in the settings of Keycloak's {@code executors} SPI */
    AfterAnswer(KeycloakSession session, String pool) {
        this.session = session;
        this.pool = pool;
    }

    /** @param job must not use the request's session */
    void run(Runnable job) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                execute(job);
            }

            @Override
            protected void rollbackImpl() {
                // The code was not stored, so there is nothing to send.
            }
        });
    }

    private void execute(Runnable job) {
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(pool).execute(() -> guarded(job));
        } catch (RejectedExecutionException e) {
            LOG.warnf("A code was not sent: the thread pool %s takes no more", pool);
        }
    }

    private void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            // The message of the exception is left out: it could hold what was to be sent.
            LOG.errorf("A code was not sent: %s", e.getClass().getName());
        }
    }
}
