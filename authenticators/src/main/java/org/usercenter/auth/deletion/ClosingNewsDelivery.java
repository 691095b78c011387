package org.usercenter.auth.deletion;

import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.deletion.ClosingNews;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/** Tells the members of an enterprise that it is to be closed, or stays, see {@link ClosingNews}. */
final class ClosingNewsDelivery implements MessageDelivery {

    private final KeycloakSession session;

    ClosingNewsDelivery(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        return prepareWithoutAccount(realm, delivery);
    }

    /** An enterprise without its main account is closed: there is no news of it. */
    @Override
    public Optional<Ready> prepareWithoutAccount(RealmModel realm, Delivery delivery) {
        new ClosingNews(session.getProvider(UserCenterStore.class), realm, ClosingNews.BATCH).tell(delivery);
        return Optional.of(() -> Outcome.ENDED);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
