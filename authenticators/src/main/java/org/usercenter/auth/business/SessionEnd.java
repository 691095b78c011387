package org.usercenter.auth.business;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.logout.AnsweredRequest;
import org.usercenter.auth.newpassword.AccountSessions;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.Delivery;
import org.usercenter.storage.message.MessageDelivery;
import org.usercenter.storage.message.NewMessage;

/**
 * Ends what users have open in business systems whose gate they no longer pass (结束会话), offline sessions too, and all that
 * accounts of a suspended enterprise have open. Asked for in the transaction of what took them their right, done after its
 * commit by any server, repeated when one stops in the middle. Tokens are refused in the meantime by {@link GateExecutor}.
 */
final class SessionEnd implements MessageDelivery {
    /** Kind of the message. */
    static final String KIND = "sessions.over";

    private static final String CLIENT = "client";

    private final KeycloakSession session;

    SessionEnd(KeycloakSession session) {
        this.session = session;
    }

    /**
     * After the commit of the session's transaction.
     *
     * @param clientId of the only system that it is about; null: all
     */
    static void ask(KeycloakSession session, RealmModel realm, Collection<String> userIds, @Nullable String clientId) {
        Map<String, String> parameters = new HashMap<>();
        if (clientId != null) {
            parameters.put(CLIENT, clientId);
        }
        AnsweredRequest.note(session, parameters);
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        userIds.forEach(userId -> store.outbox().write(realm, NewMessage.background(userId, KIND, parameters, null)));
    }

    @Override
    public Optional<Ready> prepare(RealmModel realm, UserModel user, Delivery delivery) {
        AnsweredRequest.restore(session, delivery.parameters());
        AccountSessions sessions = new AccountSessions(session, realm);
        if (Gate.of(session).isSuspended(user.getId())) {
            sessions.end(user, null);
        } else {
            sessions.endAt(user, over(session, user, delivery.parameters().get(CLIENT)));
        }
        // The systems are told by messages of their own.
        return Optional.of(() -> Outcome.SENT);
    }

    /** What the user has open where he could not enter in the same way any more. */
    static List<AuthenticatedClientSessionModel> over(KeycloakSession job, UserModel user, @Nullable String clientId) {
        RealmModel realm = job.getContext().getRealm();
        return Stream.concat(
                        job.sessions().getUserSessionsStream(realm, user),
                        job.sessions().getOfflineUserSessionsStream(realm, user))
                .flatMap(each -> each.getAuthenticatedClientSessions().values().stream())
                .filter(system ->
                        clientId == null || clientId.equals(system.getClient().getId()))
                .filter(system -> isOver(job, system))
                .toList();
    }

    private static boolean isOver(KeycloakSession job, AuthenticatedClientSessionModel system) {
        Entry entry = Entry.of(system.getUserSession(), system.getClient());
        Verdict verdict = Gate.of(job).check(entry);
        if (!verdict.passes()) {
            return true;
        }
        // Whoever has left all enterprises may enter some systems as nobody in particular, but does not stay there.
        Optional<String> now = verdict.identity().map(ActingIdentity::value);
        return entry.acting() != null && !Optional.of(entry.acting()).equals(now);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
