package org.usercenter.auth.loginlog;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.auth.business.ActedFor;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.login.LoginEntry;

/**
 * A login as the request knows it.
 *
 * @param at epoch milliseconds
 * @param result {@link LoginEntry#SUCCESS}, or the code of what was wrong
 * @param acting for whom
 */
record LoginLine(
        String realmId,
        String userId,
        long at,
        String result,
        @Nullable String way,
        @Nullable String clientId,
        @Nullable String ip,
        @Nullable String device,
        ActedFor acting) {

    boolean success() {
        return LoginEntry.SUCCESS.equals(result);
    }

    /** With what only the database knows. */
    LoginEntry entry(UserCenterStore store, RealmModel realm, UserModel user, String shownResult) {
        return new LoginEntry(
                Instant.ofEpochMilli(at),
                userId,
                user.getUsername(),
                acting.groupId(store, realm).orElse(null),
                shownResult,
                way,
                clientId,
                ip,
                device);
    }

    /** Without addresses. */
    @Override
    public String toString() {
        return "LoginLine[" + userId + "]";
    }
}
