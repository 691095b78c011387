package org.usercenter.auth.newpassword;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.CommonClientSessionModel;
import org.usercenter.auth.logout.GoneSessions;
import org.usercenter.auth.logout.LogoutNotices;

/**
 * Ends what accounts have opened. Business systems are told after the commit, by the outbox: nobody waits for them, and one
 * that is down is told later.
 */
public final class AccountSessions {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final LogoutNotices notices;

    /** Those of a realm, in the session's transaction. */
    public AccountSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.notices = new LogoutNotices(session, realm);
    }

    /**
     * Ends all of them, offline ones too.
     *
     * @param except id of one that goes on: that of the browser in which this happens; null: none. An offline one
     *     that began there has the same id, and ends
     */
    public void end(UserModel account, @Nullable String except) {
        endThose(account, each -> each.isOffline() || !each.getId().equals(except));
    }

    /** Ends some of them, offline ones too. */
    public void endThose(UserModel account, Predicate<UserSessionModel> which) {
        List<UserSessionModel> all = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, account),
                        session.sessions().getOfflineUserSessionsStream(realm, account))
                .filter(which)
                .toList();
        tell(account, all);
        new GoneSessions(session, realm).watch(account.getId(), all);
        all.forEach(this::remove);
    }

    /**
     * One that goes on begins anew: what was opened with it before is over, as if it had ended.
     *
     * @param id of the session; nothing happens when the account has none of that id
     */
    public void restart(UserModel account, String id) {
        List<UserSessionModel> own = session.sessions()
                .getUserSessionsStream(realm, account)
                .filter(each -> each.getId().equals(id))
                .toList();
        tell(account, own);
        own.forEach(each -> each.restartSession(
                realm, account, account.getUsername(), each.getIpAddress(), each.getAuthMethod(), false, null, null));
    }

    private void tell(UserModel account, List<UserSessionModel> all) {
        all.forEach(each ->
                each.getAuthenticatedClientSessions().values().forEach(system -> notices.write(account, system)));
    }

    /** Ends what an account has open in some business systems, as far as it has not ended already; the rest goes on. */
    public void endAt(UserModel account, List<AuthenticatedClientSessionModel> systems) {
        List<AuthenticatedClientSessionModel> open = systems.stream()
                .filter(system -> system.getUserSession() != null)
                .toList();
        open.forEach(system -> notices.write(account, system));
        open.forEach(system -> detach(account, system));
    }

    private void detach(UserModel account, AuthenticatedClientSessionModel system) {
        UserSessionModel of = system.getUserSession();
        if (of.isOffline()) {
            new UserSessionManager(session).removeClientFromOfflineUserSession(realm, of, system.getClient(), account);
        } else {
            system.setAction(CommonClientSessionModel.Action.LOGGED_OUT.name());
            system.detachFromUserSession();
        }
    }

    private void remove(UserSessionModel each) {
        if (each.isOffline()) {
            new UserSessionManager(session).revokeOfflineUserSession(each);
        } else {
            session.sessions().removeUserSession(realm, each);
        }
    }
}
