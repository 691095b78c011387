package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.message.MessageDelivery;

/** {@link Dispatcher} as a task of Keycloak's timer. Does nothing while nobody can send. */
final class MessageDispatch implements ScheduledTask {

    private final BackgroundLane background;

    /** @param background started on the way: what was left by a server that stopped, or is due again */
    MessageDispatch(BackgroundLane background) {
        this.background = background;
    }

    @Override
    public void run(KeycloakSession session) {
        background.start(session);
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
                        DeliveryQueue.Lane.PEOPLE,
                        new SessionSender(sessions))
                .run();
    }
}
