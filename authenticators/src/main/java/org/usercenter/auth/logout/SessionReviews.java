package org.usercenter.auth.logout;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.business.LoginWay;
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
    /** Parameter: there when everything ends that was opened before logins of the account began to count anew. */
    public static final String BEFORE = "before";
    /** Parameter: code of the way of logging in whose sessions end. */
    public static final String WAY = "way";
    /** Parameter with {@link #WAY}: sessions that began later go on. Epoch seconds. */
    public static final String UNTIL = "until";
    /** Parameter with {@link #WAY}: id of an online session that goes on; absent: none. */
    public static final String EXCEPT = "except";
    /** Parameter: id of the enterprise's group. */
    public static final String GROUP = "group";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Written in the session's transaction. */
    public SessionReviews(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Id of the user session in whose flow something is done; null: it is done outside of one. */
    public static @Nullable String here(KeycloakSession session) {
        AuthenticationSessionModel sitting = session.getContext().getAuthenticationSession();
        return sitting == null ? null : sitting.getParentSession().getId();
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

    /**
     * Everything that was opened before the account's logins began to count anew; what its holder opens from then on goes on,
     * however late this is done.
     */
    public void ofAllBefore(String userId) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(BEFORE, "true");
        AnsweredRequest.note(session, parameters);
        write(userId, ACCOUNT, parameters);
    }

    /**
     * Everything that the account has open after a login in a way whose means was taken from it: whoever had the means may
     * be in there, and what was proved with it would count as long as the session lasts. Another means of the same way is
     * no reason to stay, for no session tells with which it began.
     *
     * @param except id of the session in which this happens, which goes on; null: none
     */
    public void ofWay(String userId, LoginWay way, @Nullable String except) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put(WAY, way.code());
        parameters.put(UNTIL, String.valueOf(Time.currentTimeSeconds()));
        if (except != null) {
            parameters.put(EXCEPT, except);
        }
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
