package org.usercenter.auth.business;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.NewMessage;

/** Asks for {@link SessionEnd} for everybody who belongs to an enterprise, page by page. */
final class EnterpriseSessions implements MessageDelivery {
    /** Kind of the message. */
    static final String KIND = "sessions.enterprise-over";

    private static final String GROUP = "group";
    private static final String AFTER = "after";
    private static final int PAGE = 200;

    private final KeycloakSession session;

    EnterpriseSessions(KeycloakSession session) {
        this.session = session;
    }

    /** After the commit of the session's transaction. */
    static void ask(KeycloakSession session, RealmModel realm, String mainAccountId, String groupId) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(GROUP, groupId);
        AnsweredRequest.note(session, parameters);
        write(session, realm, mainAccountId, parameters);
    }

    private static void write(
            KeycloakSession session, RealmModel realm, String mainAccountId, Map<String, String> parameters) {
        session.getProvider(UserCenterStore.class)
                .outbox()
                .write(realm, NewMessage.background(mainAccountId, KIND, parameters, null));
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        Map<String, String> parameters = new HashMap<>(delivery.parameters());
        AnsweredRequest.restore(session, parameters);
        List<String> members = session.getProvider(UserCenterStore.class)
                .memberships()
                .members(realm, parameters.getOrDefault(GROUP, ""), parameters.get(AFTER), PAGE);
        SessionEnd.ask(session, realm, members, null);
        if (members.size() == PAGE) {
            parameters.put(AFTER, members.get(PAGE - 1));
            write(session, realm, user.getId(), parameters);
        }
        return Optional.of(() -> Outcome.SENT);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
