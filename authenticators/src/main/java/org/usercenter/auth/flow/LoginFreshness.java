package org.usercenter.auth.flow;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStoragePrivateUtil;

/**
 * Whether a login that is still on its way began before the account was recovered. Ending an account's sessions does not
 * reach it: it waits at a page, and has no session yet. So each login notes when it was proved, and whatever goes on with
 * it compares that with the moment of the account's present password and with Keycloak's "not before" of the user.
 */
public final class LoginFreshness {
    /** Authentication note: epoch milliseconds. Forgotten when the login starts again. */
    private static final String NOTE = "uc.proved-at";

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
    }

    /** The same now, where no way in has noted it: by the session cookie, or by a step of Keycloak's own. */
    static void beginUnlessBegun(AuthenticationSessionModel sitting) {
        if (sitting.getAuthNote(NOTE) == null) {
            begin(sitting, now());
        }
    }

    /** Whether the account was recovered, or its password changed elsewhere, since the login was proved. */
    public static boolean isStale(
            KeycloakSession session, RealmModel realm, UserModel user, AuthenticationSessionModel sitting) {
        String note = sitting.getAuthNote(NOTE);
        if (note == null) {
            return false;
        }
        long provedAt = Long.parseLong(note);
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
        return user != null && isStale(provedAt, passwordSince(user), users.getNotBeforeOfUser(realm, user));
    }

    /**
     * The rule.
     *
     * @param provedAt epoch milliseconds
     * @param passwordSince epoch milliseconds; null: there is no password, or nobody knows since when
     * @param notBefore epoch seconds; 0: none
     */
    static boolean isStale(long provedAt, @Nullable Long passwordSince, int notBefore) {
        return (passwordSince != null && provedAt < passwordSince) || provedAt < TimeUnit.SECONDS.toMillis(notBefore);
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
