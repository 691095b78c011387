package org.usercenter.auth.code;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.auth.sms.sender.SmsDelivery;
import org.usercenter.auth.sms.sender.SmsMessage;
import org.usercenter.auth.sms.sender.SmsOutcome;

/** Delivers through the SPI {@code uc-sms-delivery}. */
final class SessionCodeDelivery implements CodeDelivery {
    private static final Logger LOG = Logger.getLogger(SessionCodeDelivery.class);
    /** Name of the thread pool in the settings of Keycloak's {@code executors} SPI. */
    private static final String POOL = "uc-sms";

    private final KeycloakSession session;
    private final String realmId;

    SessionCodeDelivery(KeycloakSession session, String realmId) {
        this.session = session;
        this.realmId = realmId;
    }

    @Override
    public RequestResult now(SmsMessage message, int pauseSeconds) {
        SmsOutcome outcome = session.getProvider(SmsDelivery.class).send(message);
        note(session, outcome);
        if (outcome instanceof SmsOutcome.Sent) {
            return new RequestResult.Requested(pauseSeconds);
        }
        if (outcome instanceof SmsOutcome.Refused refused) {
            return switch (refused.reason()) {
                case NUMBER_INVALID -> new RequestResult.Refused();
                case PROVIDER_LIMIT -> new RequestResult.LimitReached();
                case MISCONFIGURED, ACCOUNT_UNUSABLE -> new RequestResult.Unavailable();
            };
        }
        return new RequestResult.Unavailable();
    }

    @Override
    public void later(Optional<SmsMessage> message) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        Runnable job = () -> deliver(factory, message);
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
            session.getProvider(ExecutorsProvider.class).getExecutor(POOL).execute(job);
        } catch (RejectedExecutionException e) {
            LOG.warn("A short message was not sent: the thread pool takes no more");
        }
    }

    private void deliver(KeycloakSessionFactory factory, Optional<SmsMessage> message) {
        try {
            // Nothing in here touches the database, so that the transaction of this session holds no connection.
            KeycloakModelUtils.runJobInTransaction(factory, own -> {
                if (message.isPresent()) {
                    note(own, own.getProvider(SmsDelivery.class).send(message.get()));
                } else {
                    SmsAvailability.of(own, realmId)
                            .pretended(() -> own.getProvider(SmsDelivery.class).alive());
                }
            });
        } catch (RuntimeException e) {
            // The message of the exception is left out: it could hold what was to be sent.
            LOG.errorf("A short message was not sent: %s", e.getClass().getName());
        }
    }

    private void note(KeycloakSession session, SmsOutcome outcome) {
        if (concernsAll(outcome)) {
            SmsAvailability.of(session, realmId).failed();
        }
    }

    /** Whether other messages would fare no better. One template that is not set up must not stop all of them. */
    static boolean concernsAll(SmsOutcome outcome) {
        return outcome instanceof SmsOutcome.Unavailable
                || (outcome instanceof SmsOutcome.Refused refused
                        && refused.reason() == SmsOutcome.Reason.ACCOUNT_UNUSABLE);
    }
}
