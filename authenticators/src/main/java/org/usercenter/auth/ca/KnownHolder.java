package org.usercenter.auth.ca;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.ca.verifier.Accepted;
import org.usercenter.ca.verifier.identity.PersonDocument;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;

/**
 * The holder of an accepted certificate in the product's own types: as he is bound, and what the certificate proves of
 * him.
 */
record KnownHolder(CertificateHolder holder, @Nullable ProvedEnterprise enterprise, @Nullable ProvedPerson person) {

    /**
     * Understands what the verifier found. The verifier's rules let pass what ours do not: nobody can be known by such a
     * number, and no enterprise be registered under such a name.
     *
     * @return empty when there is no number, no name at all, or an enterprise alone without a name that it can have
     */
    static Optional<KnownHolder> of(Accepted accepted) {
        return of(
                new Said(accepted.uscc(), accepted.enterpriseName(), accepted.person(), accepted.personName()),
                accepted.holderName());
    }

    /** What the certificate says of its holder, as the verifier reads it. */
    record Said(
            @Nullable String uscc,
            @Nullable String enterpriseName,
            @Nullable PersonDocument person,
            @Nullable String personName) {}

    /** @param label a name for people to read */
    static Optional<KnownHolder> of(Said said, @Nullable String label) {
        try {
            Uscc uscc = said.uscc() == null ? null : Uscc.parse(said.uscc());
            IdentityDocument document = document(said.person());
            if (label == null || (uscc == null && document == null)) {
                return Optional.empty();
            }
            ProvedEnterprise enterprise =
                    uscc == null ? null : new ProvedEnterprise(uscc, enterpriseName(said.enterpriseName()));
            if (document == null && enterprise != null && enterprise.name() == null) {
                return Optional.empty();
            }
            CertificateHolder holder = new CertificateHolder(label, uscc, document);
            ProvedPerson person =
                    document == null ? null : new ProvedPerson(holder.documents(), personName(said.personName()));
            return Optional.of(new KnownHolder(holder, enterprise, person));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static @Nullable EnterpriseName enterpriseName(@Nullable String name) {
        try {
            return EnterpriseName.parse(name);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    private static @Nullable PersonName personName(@Nullable String name) {
        try {
            return PersonName.parse(name);
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }

    /** The most special of the types that fit: the same for every certificate of that holder. */
    private static @Nullable IdentityDocument document(@Nullable PersonDocument person) {
        if (person == null) {
            return null;
        }
        return person.kind() == PersonDocument.Kind.RESIDENT_ID
                ? IdentityDocument.parse(DocumentType.RESIDENT_ID, person.number())
                : IdentityDocument.recognise(person.number()).stream()
                        .findFirst()
                        .orElseGet(() -> IdentityDocument.parse(DocumentType.OTHER, person.number()));
    }

    /** Without names; numbers masked. */
    @Override
    public String toString() {
        return holder.toString();
    }
}
