package org.usercenter.auth.newpassword;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.services.managers.UserSessionManager;
import org.keycloak.sessions.CommonClientSessionModel;

/**
 * Ends everything that accounts have opened. Business systems are told one after another, but only for a while: one that
 * hangs must neither hold the answer nor a worker thread. Those that are not told any more notice at their next refresh.
 */
public final class AccountSessions {
    private static final Logger LOG = Logger.getLogger(AccountSessions.class);
    /** Time for telling, besides what the call that is under way at its end takes. */
    private static final Duration TELLING = Duration.ofSeconds(5);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final InstantSource clock;
    private final long until;

    /** Those of a realm, in a request. The time for telling begins here, for all accounts together. */
    public AccountSessions(KeycloakSession session, RealmModel realm) {
        this(session, realm, InstantSource.system());
    }

    AccountSessions(KeycloakSession session, RealmModel realm, InstantSource clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
        this.until = clock.millis() + TELLING.toMillis();
    }

    /** Whether the time for telling is over. */
    public boolean isOver() {
        return clock.millis() >= until;
    }

    /**
     * Ends all of them, offline ones too.
     *
     * @param except id of one that goes on: that of the browser in which this happens; null: none. An offline one
     *     that began there has the same id, and ends
     * @return how many business systems were not told, because the time was over or they did not answer
     */
    public int end(UserModel account, @Nullable String except) {
        return endThose(account, each -> each.isOffline() || !each.getId().equals(except));
    }

    /**
     * Ends some of them, offline ones too.
     *
     * @return how many business systems were not told, because the time was over or they did not answer
     */
    public int endThose(UserModel account, Predicate<UserSessionModel> which) {
        List<UserSessionModel> all = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, account),
                        session.sessions().getOfflineUserSessionsStream(realm, account))
                .filter(which)
                .toList();
        int untold = tell(account, all);
        all.forEach(this::remove);
        return untold;
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

    private int tell(UserModel account, List<UserSessionModel> all) {
        int untold = 0;
        for (UserSessionModel each : all) {
            for (AuthenticatedClientSessionModel system :
                    each.getAuthenticatedClientSessions().values()) {
                if (isOver() || !tell(each, system)) {
                    untold++;
                }
            }
        }
        if (untold > 0) {
            LOG.warnf("Sessions of account %s were ended without telling %d business systems", account.getId(), untold);
        }
        return untold;
    }

    /**
     * Ends what an account has open in some business systems; the rest goes on.
     *
     * @return how many were not told, because the time was over or they did not answer
     */
    public int endAt(UserModel account, List<AuthenticatedClientSessionModel> systems) {
        int untold = 0;
        for (AuthenticatedClientSessionModel system : systems) {
            if (isOver() || !tell(system.getUserSession(), system)) {
                untold++;
            }
        }
        systems.forEach(system -> detach(account, system));
        if (untold > 0) {
            LOG.warnf("Account %s was logged out of business systems without telling %d", account.getId(), untold);
        }
        return untold;
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

    private boolean tell(UserSessionModel each, AuthenticatedClientSessionModel system) {
        String protocol = system.getProtocol();
        if (protocol == null || system.getClient() == null) {
            return true;
        }
        try {
            session.getProvider(LoginProtocol.class, protocol)
                    .setRealm(realm)
                    .setHttpHeaders(session.getContext().getHttpRequest().getHttpHeaders())
                    .setUriInfo(session.getContext().getUri())
                    .backchannelLogout(each, system);
            return true;
        } catch (RuntimeException e) {
            // The session ends all the same.
            LOG.warnf("%s was not told of a logout: %s", system.getClient().getClientId(), e.getClass());
            return false;
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
