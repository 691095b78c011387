package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.Suggested;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.PersonName;

/** A proof that the registrant brought from a way in: what it proves need not be typed and cannot be changed. */
final class RegistrationProof {

    /** Stands among what was typed when a proof filled it in. */
    private static final String PROVED = "proved";

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

    /**
     * What was typed, with what is proved in its place: always the number; the name and the type where the proof tells
     * them. A type that is not certain may be chosen among those that fit the number.
     */
    static Map<String, String> overlay(Map<String, String> typed, @Nullable VerifiedIdentity proof) {
        ProvedPerson person = proof == null ? null : proof.person();
        if (person == null) {
            return typed;
        }
        Map<String, String> fields = new HashMap<>(typed);
        PersonName name = person.name();
        if (name != null) {
            fields.put(PersonForm.NAME, name.value());
        }
        fields.put(PersonForm.DOCUMENT_NUMBER, person.number());
        fields.put(PROVED, String.valueOf(true));
        String chosen = fields.remove(PersonForm.DOCUMENT_TYPE);
        person.certainDocument()
                .or(() -> person.documents().stream()
                        .filter(document -> document.type().code().equals(chosen))
                        .findFirst())
                .ifPresent(document ->
                        fields.put(PersonForm.DOCUMENT_TYPE, document.type().code()));
        return fields;
    }

    /** What an information page begins with: what was typed, or, before anything was, what came with the proof. */
    static Map<String, String> begun(AuthenticationFlowContext context, Map<String, String> typed) {
        if (!typed.isEmpty()) {
            return typed;
        }
        Map<String, String> fields = new HashMap<>();
        Suggested.find(context.getSession(), context.getAuthenticationSession()).ifPresent(suggested -> {
            put(fields, PersonForm.USERNAME, suggested.loginName());
            put(fields, PersonForm.MOBILE, suggested.mobile());
            put(fields, PersonForm.EMAIL, suggested.email());
            put(fields, EnterpriseForm.ADDRESS, suggested.address());
            put(fields, EnterpriseForm.REPRESENTATIVE, suggested.representative());
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /**
     * Whether a proof filled in what was typed and is not there any more. The registrant must be told: he expects another
     * level, and his certificate to be bound.
     */
    static boolean ended(Map<String, String> typed, @Nullable VerifiedIdentity proof) {
        return proof == null && typed.containsKey(PROVED);
    }

    /**
     * What was typed on a page that a proof had locked, if the proof is not there any more: without what was locked, and
     * such that {@link #ended} tells so.
     *
     * @param form the page as it was sent in; it says whether it was locked
     */
    static Optional<Map<String, String>> endedMeanwhile(
            MultivaluedMap<String, String> form, @Nullable VerifiedIdentity proof) {
        if (proof != null || !form.containsKey(PROVED)) {
            return Optional.empty();
        }
        Map<String, String> typed = new HashMap<>(PersonForm.typed(form));
        typed.put(PROVED, String.valueOf(true));
        return Optional.of(typed);
    }

    /** Whether the proof is of the human with that document, whatever the name. */
    static boolean isOf(VerifiedIdentity proof, PersonInformation person) {
        ProvedPerson proved = proof.person();
        return proved != null && proved.has(person.document());
    }

    /** Whether the proof is of that very person, so that nothing is left to be checked at an authority. */
    static boolean proves(VerifiedIdentity proof, PersonInformation person) {
        ProvedPerson proved = proof.person();
        return proved != null && proved.has(person.document()) && person.name().equals(proved.name());
    }
}
