package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.message.MessageDelivery;

/** {@link Dispatcher} as a task of Keycloak's timer. Does nothing while nobody can send. */
final class MessageDispatch implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        if (sessions.getProviderFactory(MessageDelivery.class) == null) {
            return;
        }
        Sealing sealing = new Sealing(session.getProvider(CryptoProvider.class).cipher());
        // The timer's own transaction, of which nothing is needed, would otherwise be open while platforms are called.
        session.getTransactionManager().commit();
        new Dispatcher(
                        new KeycloakTransaction(sessions),
                        sealing,
                        JpaUserCenterStoreFactory.CLOCK,
                        new SessionSender(sessions))
                .run();
    }
}
