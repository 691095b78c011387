package org.usercenter.storage.jpa;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.MessageDelivery.Outcome;
import org.usercenter.storage.message.MessageDelivery.Ready;
import org.usercenter.storage.task.LogMarks;

/** Sends in a Keycloak session of its own, whose transaction has ended before the platform is called. */
record SessionSender(KeycloakSessionFactory sessions) implements Dispatcher.Sender {

    @Override
    public Outcome send(Delivery delivery) {
        return LogMarks.present()
                .give(() -> KeycloakModelUtils.runJobInTransactionWithResult(sessions, session -> {
                    Optional<Ready> ready = prepare(session, delivery);
                    session.getTransactionManager().commit();
                    return ready.map(Ready::send).orElse(Outcome.UNDELIVERABLE);
                }));
    }

    private static Optional<Ready> prepare(KeycloakSession session, Delivery delivery) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, delivery.userId());
        if (user == null) {
            return delivery.destination().channel().isOfServer() || isToAddress(delivery)
                    ? delivery(session, delivery).prepareWithoutAccount(realm, delivery)
                    : Optional.empty();
        }
        return delivery(session, delivery).prepare(realm, user, delivery);
    }

    private static boolean isToAddress(Delivery delivery) {
        return delivery.userId().indexOf(':') >= 0 && delivery.destination().address() != null;
    }

    private static MessageDelivery delivery(KeycloakSession session, Delivery delivery) {
        if (!delivery.destination().channel().isOfServer()) {
            return session.getProvider(MessageDelivery.class);
        }
        MessageDelivery own = session.getProvider(MessageDelivery.class, delivery.kind());
        if (own == null) {
            throw new IllegalStateException("Nobody does " + delivery.kind());
        }
        return own;
    }
}
