package org.usercenter.auth.recovery;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;

/**
 * One of several accounts, as whoever proved their common mobile or email is to tell them apart: masked names can be
 * equal.
 *
 * @param kind {@code enterprise}, {@code internal}, {@code person} or {@code other}: the end of a message key
 */
record ListedAccount(String name, String kind) {

    /** @param account null: it is gone */
    static ListedAccount of(KeycloakSession session, RealmModel realm, @Nullable UserModel account) {
        return account == null
                ? new ListedAccount("***", "other")
                : new ListedAccount(masked(account.getUsername()), kind(session, realm, account.getId()));
    }

    private static String kind(KeycloakSession session, RealmModel realm, String userId) {
        UserCenterStore store = session.getProvider(UserCenterStore.class);
        if (store.identifiers().value(realm, userId, IdentifierKind.USCC).isPresent()) {
            return "enterprise";
        }
        if (store.identifiers()
                .value(realm, userId, IdentifierKind.MEMBER_ID_NUMBER)
                .isPresent()) {
            return "internal";
        }
        return store.identifiers()
                        .value(realm, userId, IdentifierKind.ID_NUMBER)
                        .isPresent()
                ? "person"
                : "other";
    }

    static String masked(String loginName) {
        try {
            return LoginName.parse(loginName).masked();
        } catch (InvalidIdentifierException e) {
            // Made by an administrator, or taken over from elsewhere, by other rules.
            return loginName.substring(0, 1) + "***";
        }
    }

    /** For the template. */
    Map<String, String> model() {
        return Map.of("name", name, "kind", kind);
    }
}
