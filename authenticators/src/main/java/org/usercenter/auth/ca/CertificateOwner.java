package org.usercenter.auth.ca;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

/** Whose certificates an account may have. */
final class CertificateOwner {
    private final UserCenterStore store;
    private final RealmModel realm;
    private final UserModel user;

    CertificateOwner(UserCenterStore store, RealmModel realm, UserModel user) {
        this.store = store;
        this.realm = realm;
        this.user = user;
    }

    /**
     * Whether the certificate's holder is the account's enterprise or person; of an internal account, the enterprise that
     * it belongs to. A certificate of staff names both: then neither may be another's, so that nobody logs in with the
     * certificate of a colleague. The certificate's number is the person's if it is under any type that it fits.
     */
    boolean mayBind(CertificateHolder holder) {
        List<Boolean> compared = Stream.of(
                        among(uscc(), Stream.ofNullable(holder.enterprise()).map(Uscc::value)),
                        among(document(), holder.documents().stream().map(IdentityDocument::indexValue)))
                .flatMap(Optional::stream)
                .toList();
        return !compared.isEmpty() && !compared.contains(false);
    }

    /** Empty when there is nothing to compare. */
    private static Optional<Boolean> among(Optional<String> own, Stream<String> proved) {
        List<String> numbers = proved.toList();
        return numbers.isEmpty() ? Optional.empty() : own.map(numbers::contains);
    }

    private Optional<String> uscc() {
        return store.enterprises()
                .findByMainAccount(realm, user.getId())
                .or(() -> store.enterprises().findByInternalAccount(realm, user.getId()))
                .map(enterprise -> enterprise.particulars().uscc().value());
    }

    private Optional<String> document() {
        return store.persons()
                .find(realm, user.getId())
                .map(person -> person.document().indexValue())
                .or(() -> store.identifiers().value(realm, user.getId(), IdentifierKind.MEMBER_ID_NUMBER));
    }
}
