package org.usercenter.auth.loginlog;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.code.AfterAnswer;
import org.usercenter.storage.UserCenterStore;

/** Writes lines of the login log, each in a transaction of its own: one that fails is reported, and breaks no login. */
final class LineWriter {
    /** Name of the thread pool in the settings of Keycloak's {@code executors} SPI. */
    private static final String POOL = "uc-login-log";

    private static final String FAILURE = "A line of the login log was not written";
    private static final Logger LOG = Logger.getLogger(LineWriter.class);

    private final KeycloakSession session;

    LineWriter(KeycloakSession session) {
        this.session = session;
    }

    /** Of a login that succeeded, with the request: whoever is in finds it. Nothing when the login is rolled back. */
    void afterCommit(LoginLine line) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    write(sessions, line);
                } catch (RuntimeException e) {
                    // The message of the exception is left out: it could hold the line.
                    LOG.errorf("%s: %s", FAILURE, e.getClass().getName());
                }
            }

            @Override
            protected void rollbackImpl() {
                // Nobody got in.
            }
        });
    }

    /** Of a failure, in another thread, so that the answer takes no longer for an account that exists. */
    void afterAnswer(LoginLine line) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        new AfterAnswer(session, POOL, FAILURE).run(() -> write(sessions, line));
    }

    private static void write(KeycloakSessionFactory sessions, LoginLine line) {
        KeycloakModelUtils.runJobInTransaction(sessions, job -> {
            RealmModel realm = job.realms().getRealm(line.realmId());
            if (realm == null) {
                return;
            }
            job.getContext().setRealm(realm);
            UserModel user = job.users().getUserById(realm, line.userId());
            if (user == null) {
                return;
            }
            UserCenterStore store = job.getProvider(UserCenterStore.class);
            if (line.success()) {
                store.loginLog().add(realm, line.entry(store, realm, user, line.result()));
                return;
            }
            new ShownFailures(store.limits(), realm)
                    .result(line.userId(), line.result())
                    .ifPresent(result -> store.loginLog().add(realm, line.entry(store, realm, user, result)));
        });
    }
}
