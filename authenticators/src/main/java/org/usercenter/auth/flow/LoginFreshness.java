package org.usercenter.auth.flow;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.JsonWebToken;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStoragePrivateUtil;
import org.usercenter.storage.takeover.TakeOverStore;

/**
 * Whether a login that is still on its way began before the account was recovered or went to another holder. Ending an
 * account's sessions does not reach it: it waits at a page, and has no session yet. So each login notes when it was proved,
 * and whatever goes on with it compares that with the moment of the account's present password, with Keycloak's "not
 * before" of the user, which counts whole seconds, and with a moment of our own. The session that comes of it keeps the
 * note: one that slipped through while others were ended gets no token and no single sign-on.
 */
public final class LoginFreshness {
    /**
     * Authentication note, forgotten when the login starts again, and note of the session that comes of it: epoch
     * milliseconds.
     */
    private static final String NOTE = TakeOverStore.PROVED_AT;
    /** Attribute that nobody edits, in the realm's user profile: what was proved before counts no more. Epoch milliseconds. */
    private static final String SINCE = TakeOverStore.SINCE;

    private LoginFreshness() {}

    /** The moment, for {@link #begin}; to be taken before anything is checked. */
    public static long now() {
        return Time.currentTimeMillis();
    }

    /** This moment for Keycloak's "not before": epoch seconds. */
    public static int seconds() {
        return Math.toIntExact(TimeUnit.MILLISECONDS.toSeconds(now()));
    }

    /**
     * Whoever sits there has proved who he is.
     *
     * @param at epoch milliseconds: before the proof was checked, so that a recovery in between counts as later
     */
    public static void begin(AuthenticationSessionModel sitting, long at) {
        sitting.setAuthNote(NOTE, Long.toString(at));
        sitting.setUserSessionNote(NOTE, Long.toString(at));
    }

    /** When whoever sits there proved who he is. Epoch milliseconds; 0: not in this sitting. */
    public static long provedAt(AuthenticationSessionModel sitting) {
        String note = sitting.getUserSessionNotes().get(NOTE);
        return note == null ? 0 : Long.parseLong(note);
    }

    /**
     * The same where no way in has noted it: by the session cookie, by a link that was sent, or by a step of Keycloak's
     * own. A session or link from before everything of its account ended proves nothing later than that. A way of ours that
     * does not say when it was gone was never gone.
     */
    static void beginUnlessBegun(KeycloakSession session, UserModel user, AuthenticationSessionModel sitting) {
        if (sitting.getAuthNote(NOTE) != null) {
            return;
        }
        UserSessionModel opened = new AuthenticationSessionManager(session).getUserSession(sitting);
        String link = sitting.getAuthNote(Constants.KEY);
        if (opened != null) {
            // The session goes on, and with it what it knows of its beginning.
            sitting.setAuthNote(NOTE, Long.toString(isOver(session, opened) ? openedAt(opened) : now()));
        } else if (link != null && sentAt(link) < since(session, sitting.getRealm(), user)) {
            begin(sitting, sentAt(link));
        } else {
            begin(sitting, sitting.getUserSessionNotes().containsKey(ProvedAccount.WAY_NOTE) ? 0 : now());
        }
    }

    /** Epoch milliseconds, whole seconds. Keycloak has checked the link; one that cannot be read is of no time. */
    private static long sentAt(String link) {
        try {
            Long issued = new JWSInput(link).readJsonContent(JsonWebToken.class).getIat();
            return issued == null ? 0 : TimeUnit.SECONDS.toMillis(issued);
        } catch (JWSInputException e) {
            return 0;
        }
    }

    /**
     * From the commit on nobody uses the account, whatever he proves: Keycloak takes no token or cookie of it, and no login
     * goes on. Until {@link #open}.
     */
    public static void close(KeycloakSession job, RealmModel realm, UserModel account) {
        account.setSingleAttribute(SINCE, Long.toString(Long.MAX_VALUE));
        job.users().setNotBeforeForUser(realm, account, Integer.MAX_VALUE);
    }

    /** Whether {@link #open} is still to come. */
    public static boolean isClosed(UserModel account) {
        return since(account) == Long.MAX_VALUE;
    }

    /** What is proved from now on counts; nothing that was proved, opened or sent before does. */
    public static void open(KeycloakSession job, RealmModel realm, UserModel account) {
        account.setSingleAttribute(SINCE, Long.toString(now()));
        job.users().setNotBeforeForUser(realm, account, seconds());
    }

    /** Whether a session was opened before everything of its account ended. */
    public static boolean isOver(KeycloakSession session, UserSessionModel opened) {
        UserModel user = opened.getUser();
        return user != null && openedAt(opened) < since(session, opened.getRealm(), user);
    }

    /** Epoch milliseconds; whole seconds when no login was noted. */
    private static long openedAt(UserSessionModel opened) {
        String note = opened.getNote(NOTE);
        return note == null ? TimeUnit.SECONDS.toMillis(opened.getStarted()) : Long.parseLong(note);
    }

    private static long since(KeycloakSession session, RealmModel realm, UserModel user) {
        return since(user, session.users().getNotBeforeOfUser(realm, user));
    }

    private static long since(UserModel user, int notBefore) {
        return Math.max(since(user), TimeUnit.SECONDS.toMillis(notBefore));
    }

    private static long since(UserModel user) {
        String since = user.getFirstAttribute(SINCE);
        return since == null ? 0 : Long.parseLong(since);
    }

    /** Whether the account was recovered, or its password changed elsewhere, since the login was proved. */
    public static boolean isStale(
            KeycloakSession session, RealmModel realm, UserModel user, AuthenticationSessionModel sitting) {
        String note = sitting.getAuthNote(NOTE);
        return note != null && isStale(session, realm, user, Long.parseLong(note));
    }

    /**
     * The same of what is known without a login: it was proved at that moment.
     *
     * @param provedAt epoch milliseconds
     */
    public static boolean isStale(KeycloakSession session, RealmModel realm, UserModel user, long provedAt) {
        String userId = user.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                job -> isStale(job, job.realms().getRealm(realm.getId()), userId, provedAt),
                "look whether an account was recovered meanwhile");
    }

    /**
     * In a transaction of its own, past the cache: what was committed since the login's own transaction began counts.
     * An account that this transaction is making is not there yet.
     */
    private static boolean isStale(KeycloakSession job, RealmModel realm, String userId, long provedAt) {
        UserProvider users =
                StorageId.isLocalStorage(userId) ? UserStoragePrivateUtil.userLocalStorage(job) : job.users();
        UserModel user = users.getUserById(realm, userId);
        return user != null
                && isStale(provedAt, passwordSince(user), since(user, users.getNotBeforeOfUser(realm, user)));
    }

    /**
     * The rule.
     *
     * @param provedAt epoch milliseconds
     * @param passwordSince epoch milliseconds; null: there is no password, or nobody knows since when
     * @param since epoch milliseconds, from when on logins count; 0: always
     */
    static boolean isStale(long provedAt, @Nullable Long passwordSince, long since) {
        return (passwordSince != null && provedAt < passwordSince) || provedAt < since;
    }

    private static @Nullable Long passwordSince(UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getCreatedDate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
