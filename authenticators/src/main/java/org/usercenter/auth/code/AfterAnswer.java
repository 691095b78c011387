package org.usercenter.auth.code;

import java.util.concurrent.RejectedExecutionException;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.usercenter.storage.task.LogMarks;

import io.opentelemetry.context.Context;

/**
 * Does something after the request was answered and its data is stored; nothing when the request fails. Lines of the log and spans
 * of it are still those of the request.
 */
public final class AfterAnswer {
    private static final Logger LOG = Logger.getLogger(AfterAnswer.class);

    private final KeycloakSession session;
    private final String pool;
    private final String failure;

    /**
     * For one request.
     *
     * @param pool name of the thread pool in the settings of Keycloak's {@code executors} SPI
     * @param failure what the log says when it does not come about, e.g. {@code A code was not sent}
     */
    public AfterAnswer(KeycloakSession session, String pool, String failure) {
        this.session = session;
        this.pool = pool;
        this.failure = failure;
    }

    /**
     * Does it then.
     *
     * @param job must not use the request's session
     */
    public void run(Runnable job) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                execute(job);
            }

            @Override
            protected void rollbackImpl() {
                // What it was for has not come about.
            }
        });
    }

    private void execute(Runnable job) {
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(pool).execute(ofThisRequest(() -> guarded(job)));
        } catch (RejectedExecutionException e) {
            LOG.warnf("%s: the thread pool %s takes no more", failure, pool);
        }
    }

    private static Runnable ofThisRequest(Runnable job) {
        LogMarks marks = LogMarks.present();
        Runnable marked = () -> marks.during(job);
        return Context.current().wrap(marked);
    }

    private void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            // The message of the exception is left out: it could hold what was to be sent or written.
            LOG.errorf("%s: %s", failure, e.getClass().getName());
        }
    }
}
