package org.usercenter.auth.flow;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.storage.business.LoginWay;

/** What every way does with the account that a proof, already checked, leads to. */
public final class ProvedAccount {
    static final String WAY_NOTE = LoginWay.NOTE;

    private static final int SHOWN = 3;

    private ProvedAccount() {}

    /**
     * Logs in, unless the account is disabled or locked. Only who has proved something is told so.
     *
     * @param from epoch milliseconds: before it was looked whose the proof is
     * @return message key of the refusal, of which the event is written; empty: the context has been answered
     */
    public static Optional<String> logIn(AuthenticationFlowContext context, UserModel owner, String way, long from) {
        return logIn(context, owner, way, from, lock(context, owner).orElse(null));
    }

    /**
     * The same, where the way knows better which lock counts.
     *
     * @param lock that keeps whoever has proved it out; null: none
     * @return message key of the refusal, of which the event is written; empty: the context has been answered
     */
    public static Optional<String> logIn(
            AuthenticationFlowContext context, UserModel owner, String way, long from, @Nullable AccountLock lock) {
        if (lock != null) {
            return Optional.of(lock.refuse(context, owner));
        }
        // A name tried before in the password tab would otherwise become that of the session.
        context.getAuthenticationSession().removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        noteWay(context.getAuthenticationSession(), way);
        LoginFreshness.begin(context.getAuthenticationSession(), from);
        context.setUser(owner);
        context.success();
        return Optional.empty();
    }

    /**
     * For the user session that this login leads to: its latest way, and that it had one in this way. Of a session that goes on
     * the others stay: what was proved in it is not undone by proving less later.
     *
     * @param way provider id, or its short name
     */
    public static void noteWay(AuthenticationSessionModel sitting, String way) {
        sitting.setUserSessionNote(WAY_NOTE, way);
        LoginWay.of(way).ifPresent(known -> sitting.setUserSessionNote(known.note(), "true"));
    }

    /** Why {@link #logIn} would refuse; not to be told before something is proved. */
    public static Optional<AccountLock> lock(AuthenticationFlowContext context, UserModel owner) {
        return lock(context.getSession(), context.getRealm(), owner);
    }

    /** The same outside of a flow. */
    public static Optional<AccountLock> lock(KeycloakSession session, RealmModel realm, UserModel owner) {
        return AccountLock.of(
                realm,
                owner,
                session.loginFailures().getUserLoginFailure(realm, owner.getId()),
                Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** Of the account's login name, enough for its owner to know it by. */
    public static String masked(UserModel account) {
        String loginName = account.getUsername();
        int shown = Math.min(SHOWN, loginName.length() / 2);
        return loginName.substring(0, shown) + "***" + loginName.substring(loginName.length() - 1);
    }

    /** Whether a login of another account is being confirmed, so that this proof cannot serve. */
    public static boolean isSomebodyElse(AuthenticationFlowContext context, @Nullable UserModel owner) {
        UserModel user = context.getUser();
        return user != null && (owner == null || !user.getId().equals(owner.getId()));
    }
}
