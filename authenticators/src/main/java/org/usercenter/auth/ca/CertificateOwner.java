package org.usercenter.auth.ca;

import java.util.Optional;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.enterprise.Enterprise;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.person.Person;

/** Whose certificates an account may have, and what else it can log in with. */
final class CertificateOwner {
    private final UserCenterStore store;
    private final RealmModel realm;
    private final UserModel user;

    private CertificateOwner(UserCenterStore store, RealmModel realm, UserModel user) {
        this.store = store;
        this.realm = realm;
        this.user = user;
    }

    static CertificateOwner of(RequiredActionContext context) {
        return new CertificateOwner(
                context.getSession().getProvider(UserCenterStore.class), context.getRealm(), context.getUser());
    }

    /** Whether the certificate's holder is the account's enterprise or person. */
    boolean mayBind(CertificateHolder holder) {
        return uscc().map(uscc -> uscc.equals(holder.enterprise())).orElse(false)
                || document()
                        .map(document -> holder.person() != null
                                && document.indexValue().equals(holder.person().indexValue()))
                        .orElse(false);
    }

    /** Whether the account could still log in without one of its certificates. */
    boolean hasOtherWay(String bindingId) {
        boolean password = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .findAny()
                .isPresent();
        boolean mobile = store.identifiers()
                .value(realm, user.getId(), IdentifierKind.MOBILE)
                .isPresent();
        return password
                || mobile
                || store.certificates().ofAccount(realm, user.getId()).stream()
                        .anyMatch(other -> !other.bindingId().equals(bindingId)
                                && other.state().usable());
    }

    private Optional<Uscc> uscc() {
        return store.enterprises()
                .findByMainAccount(realm, user.getId())
                .map(Enterprise::particulars)
                .map(particulars -> particulars.uscc());
    }

    private Optional<IdentityDocument> document() {
        return store.persons().find(realm, user.getId()).map(Person::document);
    }
}
