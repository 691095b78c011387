package org.usercenter.auth.proof;

import java.util.HashMap;
import java.util.Map;

import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * As whom somebody acted for the enterprise that was proved, in notes of the user session, from where claims of business
 * systems can take it: {@value #ROLE} (legal representative 法定代表人, licence manager 证照管理员, handler 办事人) and {@value
 * #AUTHORISATION} (全业务授权 or less), in the platform's words. A proof that says neither leaves none.
 * They speak of the last proof in the session, so they are read together with its way.
 */
public final class HolderNotes {
    public static final String ROLE = "uc.holder-role";
    public static final String AUTHORISATION = "uc.holder-authorisation";

    /** Where the evidence of a proof says it, and where the session does. */
    private static final Map<String, String> NOTES = Map.of("role", ROLE, "authorisation", AUTHORISATION);

    private HolderNotes() {}

    /** Keeps it for the user session that this login leads to; what an earlier proof said in this tab is forgotten. */
    public static void keep(AuthenticationSessionModel sitting, VerifiedIdentity proof) {
        keep(sitting, of(proof));
    }

    /** What a proof says of it, for {@link #keep(AuthenticationSessionModel, Map)} later on. */
    public static Map<String, String> of(VerifiedIdentity proof) {
        Map<String, String> facts = new HashMap<>(proof.evidence());
        facts.keySet().retainAll(NOTES.keySet());
        return Map.copyOf(facts);
    }

    /** The same of a proof that is at hand no more; empty: it said nothing, or there was none. */
    public static void keep(AuthenticationSessionModel sitting, Map<String, String> facts) {
        Map<String, String> said = sitting.getUserSessionNotes();
        NOTES.forEach((fact, note) -> {
            String value = facts.getOrDefault(fact, "");
            if (!value.isEmpty() || said.containsKey(note)) {
                sitting.setUserSessionNote(note, value);
            }
        });
    }
}
