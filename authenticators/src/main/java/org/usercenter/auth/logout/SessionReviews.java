package org.usercenter.auth.logout;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.NewMessage;

/**
 * Asks for a look at what accounts have open, after something was taken from them: whatever they could not enter any more
 * ends (复核会话). Written into the outbox with the change, done in the background after its commit by {@code auth.business}.
 */
public final class SessionReviews {
    /** Kind of the message about one account. */
    public static final String ACCOUNT = "sessions.review";
    /** Kind of the message about all who belong to an enterprise. */
    public static final String ENTERPRISE = "sessions.review-enterprise";

    /** Parameter: id of the only client that it is about; absent: all. */
    public static final String CLIENT = "client";
    /** Parameter: there when everything ends. */
    public static final String ALL = "all";
    /** Parameter: id of the enterprise's group. */
    public static final String GROUP = "group";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Written in the session's transaction. */
    public SessionReviews(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What these accounts have open.
     *
     * @param clientId of the only system that it is about; null: all
     */
    public void ofAccounts(Collection<String> userIds, @Nullable String clientId) {
        Map<String, String> parameters = new HashMap<>();
        if (clientId != null) {
            parameters.put(CLIENT, clientId);
        }
        AnsweredRequest.note(session, parameters);
        userIds.forEach(userId -> write(userId, ACCOUNT, parameters));
    }

    /** Everything that the account has open, whatever the gate says: it ends. */
    public void ofAllOpen(String userId) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(ALL, "true");
        AnsweredRequest.note(session, parameters);
        write(userId, ACCOUNT, parameters);
    }

    /** What everybody has open who belongs to the enterprise. */
    public void ofEnterprise(String mainAccountId, String groupId) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(GROUP, groupId);
        AnsweredRequest.note(session, parameters);
        write(mainAccountId, ENTERPRISE, parameters);
    }

    /** Goes on with parameters of a message that was about more than one step can do. */
    public void goOn(String mainAccountId, Map<String, String> parameters) {
        write(mainAccountId, ENTERPRISE, parameters);
    }

    private void write(String userId, String kind, Map<String, String> parameters) {
        session.getProvider(UserCenterStore.class)
                .outbox()
                .write(realm, NewMessage.background(userId, kind, parameters, null));
    }
}
