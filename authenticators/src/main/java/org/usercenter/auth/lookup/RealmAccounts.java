package org.usercenter.auth.lookup;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;

/** The users of a Keycloak realm. */
public final class RealmAccounts implements AccountFinder.Accounts<UserModel> {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final IdentifierStore identifiers;

    /** Those of that realm. */
    public RealmAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.identifiers = session.getProvider(UserCenterStore.class).identifiers();
    }

    @Override
    public Optional<String> holder(IdentifierKind kind, String normalised) {
        return identifiers.findUserId(realm, kind, normalised);
    }

    @Override
    public List<String> holders(IdentifierKind kind, String normalised) {
        return identifiers
                .findUserIdsNotUnique(realm, kind, normalised)
                .distinct()
                .limit(2)
                .toList();
    }

    @Override
    public @Nullable UserModel byId(String userId) {
        return session.users().getUserById(realm, userId);
    }

    @Override
    public @Nullable UserModel byName(String typed) {
        try {
            return KeycloakModelUtils.findUserByNameOrEmail(session, realm, typed);
        } catch (ModelDuplicateException e) {
            // Can only come from a federated directory; nobody can be meant then.
            return null;
        }
    }

    @Override
    public String name(UserModel account) {
        return account.getUsername();
    }
}
