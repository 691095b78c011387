package org.usercenter.auth.registration;

import java.util.HashMap;
import java.util.Map;

import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.Uscc;

/** What a proof shows and locks on the pages of a registration. */
final class ProvedFacts {

    private ProvedFacts() {}

    /** {@code way}, {@code name}, and {@code uscc} or {@code documentType} and {@code number}, the latter masked. */
    static Map<String, String> of(VerifiedIdentity proof) {
        Map<String, String> facts = new HashMap<>();
        facts.put("way", proof.way());
        facts.put("name", proof.name());
        Uscc uscc = proof.enterprise();
        IdentityDocument document = proof.person();
        if (document != null) {
            facts.put("documentType", document.type().code());
            facts.put("number", document.masked());
        } else if (uscc != null) {
            facts.put("uscc", uscc.value());
        }
        return facts;
    }
}
