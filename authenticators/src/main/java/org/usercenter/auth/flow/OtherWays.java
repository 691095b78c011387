package org.usercenter.auth.flow;

import java.time.Instant;
import java.util.stream.Stream;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.identifier.IdentifierKind;

/** What else an account can log in with. */
public final class OtherWays {
    private final UserCenterStore store;
    private final RealmModel realm;
    private final UserModel user;

    /** Those of that account. */
    public OtherWays(UserCenterStore store, RealmModel realm, UserModel user) {
        this.store = store;
        this.realm = realm;
        this.user = user;
    }

    /** Whether the account could still log in without what is kept as that kind of identifier, at that moment. */
    public boolean than(IdentifierKind without, Instant now) {
        boolean password = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findAny()
                .isPresent();
        return password
                || Stream.of(IdentifierKind.MOBILE, IdentifierKind.WECHAT, IdentifierKind.GUANGDONG)
                        .filter(kind -> kind != without)
                        .anyMatch(kind -> store.identifiers()
                                .value(realm, user.getId(), kind)
                                .isPresent())
                || store.certificates().ofAccount(realm, user.getId()).stream()
                        .anyMatch(bound -> bound.state().usable()
                                && bound.certificate().notAfter().isAfter(now));
    }
}
