package org.usercenter.auth.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.keycloak.common.util.Time;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.proof.VerifiedIdentity;

/**
 * Consent to the verification of a face (单独同意), which a person gives in the tab in which it is verified.
 *
 * @param version of the text
 */
record FaceConsent(String version, Instant at) {
    private static final String VERSION = "uc.face.consent";
    private static final String AT = "uc.face.consent-at";

    /** That of a tab, if it is to the present text. */
    static Optional<FaceConsent> find(AuthenticationSessionModel sitting, String present) {
        String at = sitting.getAuthNote(AT);
        return present.equals(sitting.getAuthNote(VERSION)) && at != null
                ? Optional.of(new FaceConsent(present, Instant.parse(at)))
                : Optional.empty();
    }

    static void give(AuthenticationSessionModel sitting, String version) {
        sitting.setAuthNote(VERSION, version);
        sitting.setAuthNote(AT, Instant.ofEpochMilli(Time.currentTimeMillis()).toString());
    }

    /** The proof, with the consent that it rests on among its evidence. */
    VerifiedIdentity addTo(VerifiedIdentity proof) {
        Map<String, String> evidence = new HashMap<>(proof.evidence());
        evidence.put("consent", version);
        evidence.put("consentAt", at.toString());
        return new VerifiedIdentity(
                proof.way(), proof.label(), proof.enterprise(), proof.person(), proof.level(), evidence);
    }
}
