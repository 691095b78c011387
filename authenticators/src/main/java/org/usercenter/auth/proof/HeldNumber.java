package org.usercenter.auth.proof;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierStore;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

/** Finds the main account of an enterprise, or the account of a natural person, by the number in a proof. */
public final class HeldNumber {
    private final KeycloakSession session;
    private final RealmModel realm;

    /** Of the accounts of a realm. */
    public HeldNumber(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A proof of a person is never one of an enterprise, even when it names both. */
    public Optional<UserModel> account(VerifiedIdentity proof) {
        ProvedPerson person = proof.person();
        ProvedEnterprise enterprise = proof.enterprise();
        Stream<String> holders = person != null
                ? person.documents().stream()
                        .map(IdentityDocument::indexValue)
                        .distinct()
                        .flatMap(number -> holder(IdentifierKind.ID_NUMBER, number).stream())
                : Stream.ofNullable(enterprise)
                        .flatMap(named ->
                                holder(IdentifierKind.USCC, named.uscc().value()).stream());
        return holders.map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the number of a certificate's holder is the account's own. */
    public boolean isOf(String userId, CertificateHolder holder) {
        Uscc enterprise = holder.enterprise();
        Stream<String> holders = holder.person() != null
                ? holder.documents().stream()
                        .flatMap(document -> holder(IdentifierKind.ID_NUMBER, document.indexValue()).stream())
                : Stream.ofNullable(enterprise).flatMap(uscc -> holder(IdentifierKind.USCC, uscc.value()).stream());
        return holders.anyMatch(userId::equals);
    }

    private Optional<String> holder(IdentifierKind kind, String number) {
        IdentifierStore identifiers = session.getProvider(UserCenterStore.class).identifiers();
        return identifiers.findUserId(realm, kind, number);
    }
}
