package org.usercenter.storage.jpa;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.ScheduledTask;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.MessageDelivery.Outcome;

/** {@link Dispatcher} as a task of Keycloak's timer. Does nothing while nobody can send. */
final class MessageDispatch implements ScheduledTask {

    @Override
    public void run(KeycloakSession session) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        if (sessions.getProviderFactory(MessageDelivery.class) == null) {
            return;
        }
        new Dispatcher(
                        new KeycloakTransaction(sessions),
                        new Sealing(session.getProvider(CryptoProvider.class).cipher()),
                        JpaUserCenterStoreFactory.CLOCK,
                        delivery -> send(sessions, delivery))
                .run();
    }

    private static Outcome send(KeycloakSessionFactory sessions, Delivery delivery) {
        return KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> send(session, delivery));
    }

    private static Outcome send(KeycloakSession session, Delivery delivery) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null) {
            return Outcome.UNDELIVERABLE;
        }
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, delivery.userId());
        return user == null
                ? Outcome.UNDELIVERABLE
                : session.getProvider(MessageDelivery.class).deliver(realm, user, delivery);
    }
}
