package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.proof.ProvedEnterprise;
import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;

/** What a proof shows and locks on the pages of a registration. What it leaves open is asked for. */
final class ProvedFacts {

    private ProvedFacts() {}

    /**
     * {@code way}; of an enterprise {@code name} and {@code uscc}; of a person {@code number}, masked, and, where the proof
     * tells them, {@code name} and {@code documentType}.
     */
    static Map<String, String> of(VerifiedIdentity proof) {
        Map<String, String> facts = new HashMap<>();
        facts.put("way", proof.way());
        ProvedPerson person = proof.person();
        ProvedEnterprise enterprise = proof.enterprise();
        if (person != null) {
            person(person, facts);
        } else if (enterprise != null) {
            EnterpriseName name = enterprise.name();
            facts.put("name", name == null ? proof.label() : name.value());
            facts.put("uscc", enterprise.uscc().value());
        }
        return facts;
    }

    private static void person(ProvedPerson person, Map<String, String> facts) {
        PersonName name = person.name();
        if (name != null) {
            facts.put("name", name.value());
        }
        facts.put("number", person.documents().get(0).masked());
        person.certainDocument()
                .ifPresent(document -> facts.put("documentType", document.type().code()));
    }

    /** Codes of the types of document that the registrant can choose from. */
    static List<String> documentTypes(@Nullable VerifiedIdentity proof, List<String> all) {
        ProvedPerson person = proof == null ? null : proof.person();
        return person == null
                ? all
                : person.documents().stream()
                        .map(document -> document.type().code())
                        .toList();
    }
}
