package org.usercenter.auth.logout;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.message.NewMessage;

/**
 * Sessions that were ended (已结束的会话) and are to stay so. Keycloak takes a session out of its cache while the transaction that
 * removes it is still being committed; a request that reads it from the database in between puts it into the cache again,
 * where it lives on although its row is gone. {@link GoneSessionsDelivery} looks for it afterwards.
 */
public final class GoneSessions {
    /** Kind of the message. */
    static final String KIND = "sessions.gone";
    /** Parameter: ids of online sessions, separated by spaces. */
    static final String ONLINE = "online";
    /** Parameter: ids of offline sessions, separated by spaces. */
    static final String OFFLINE = "offline";

    /** As many as a message has room for. */
    private static final int AT_ONCE = 40;

    private final KeycloakSession session;
    private final RealmModel realm;

    /** Written in the session's transaction. */
    public GoneSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Looks after these sessions of an account once they are removed. */
    public void watch(String userId, Collection<UserSessionModel> removed) {
        write(userId, ONLINE, ids(removed, false));
        write(userId, OFFLINE, ids(removed, true));
    }

    /** Looks after one that was logged out, online or offline: which, its row tells afterwards. */
    void watch(String userId, String sessionId) {
        write(userId, Map.of(ONLINE, sessionId, OFFLINE, sessionId));
    }

    private static List<String> ids(Collection<UserSessionModel> removed, boolean offline) {
        return removed.stream()
                .filter(each -> each.isOffline() == offline)
                .map(UserSessionModel::getId)
                .toList();
    }

    private void write(String userId, String which, List<String> ids) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            write(userId, Map.of(which, String.join(" ", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))));
        }
    }

    private void write(String userId, Map<String, String> ids) {
        // Where sessions are not kept in the database, none is read from there.
        if (Profile.isFeatureEnabled(Profile.Feature.PERSISTENT_USER_SESSIONS)) {
            session.getProvider(UserCenterStore.class)
                    .outbox()
                    .write(realm, NewMessage.background(userId, KIND, ids, null));
        }
    }
}
