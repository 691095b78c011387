package org.usercenter.auth.business;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.logout.SessionReviews;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;

/** Asks for {@link SessionEnd} for everybody who belongs to an enterprise, page by page. */
final class EnterpriseSessions implements MessageDelivery {
    private static final String AFTER = "after";
    private static final int PAGE = 200;

    private final KeycloakSession session;

    EnterpriseSessions(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        Map<String, String> parameters = new HashMap<>(delivery.parameters());
        AnsweredRequest.restore(session, parameters);
        SessionReviews reviews = new SessionReviews(session, realm);
        List<String> members = session.getProvider(UserCenterStore.class)
                .memberships()
                .members(realm, parameters.getOrDefault(SessionReviews.GROUP, ""), parameters.get(AFTER), PAGE);
        reviews.ofAccounts(members, null);
        if (members.size() == PAGE) {
            parameters.put(AFTER, members.get(PAGE - 1));
            reviews.goOn(user.getId(), parameters);
        }
        return Optional.of(() -> Outcome.SENT);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
