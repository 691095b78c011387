package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.IdentityDocument;

/** A proof that the registrant brought from a way in: what it proves need not be typed and cannot be changed. */
final class RegistrationProof {

    private RegistrationProof() {}

    static Optional<VerifiedIdentity> of(AuthenticationFlowContext context) {
        return Proofs.of(context.getSession(), context.getAuthenticationSession())
                .find();
    }

    /** A proof of an enterprise as such, not of one of its staff. */
    static Optional<VerifiedIdentity> ofEnterprise(AuthenticationFlowContext context) {
        return of(context).filter(proof -> RegistrationStartAuthenticator.ENTERPRISE.equals(accountType(proof)));
    }

    /**
     * The kind of account that the proof is for. The proof of a member of staff, which names the enterprise too, registers
     * the person: nobody becomes an enterprise's main account by being employed there.
     */
    static String accountType(VerifiedIdentity proof) {
        return proof.person() != null
                ? RegistrationStartAuthenticator.PERSON
                : RegistrationStartAuthenticator.ENTERPRISE;
    }

    /** What was typed, with what is proved in its place. */
    static Map<String, String> overlay(Map<String, String> typed, @Nullable VerifiedIdentity proof) {
        IdentityDocument document = proof == null ? null : proof.person();
        if (proof == null || document == null) {
            return typed;
        }
        Map<String, String> fields = new HashMap<>(typed);
        fields.put(PersonForm.NAME, proof.name());
        fields.put(PersonForm.DOCUMENT_TYPE, document.type().code());
        fields.put(PersonForm.DOCUMENT_NUMBER, document.number());
        return fields;
    }

    /** Whether the proof is of that very person. */
    static boolean proves(VerifiedIdentity proof, PersonInformation person) {
        IdentityDocument document = proof.person();
        return document != null
                && document.equals(person.document())
                && proof.name().equals(person.name().value());
    }
}
