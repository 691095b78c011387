package org.usercenter.auth.upgrade;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.usercenter.auth.face.FaceWay;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.person.Consent;
import org.usercenter.storage.person.ConsentKind;

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

    static FaceConsent now(String version) {
        return new FaceConsent(version, Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** In a tab. */
    void give(AuthenticationSessionModel sitting) {
        sitting.setAuthNote(VERSION, version);
        sitting.setAuthNote(AT, at.toString());
    }

    /**
     * Beside the account, with an entry of the journal; kept once for each version of the text, told of each time.
     *
     * @param ip remote address
     */
    void keep(UserCenterStore store, RealmModel realm, String userId, @Nullable String ip) {
        store.consents().record(realm, userId, ConsentKind.FACE, new Consent(version, at));
        store.journal()
                .record(
                        realm,
                        new JournalEntry(
                                "face.consent", userId, userId, "success", FaceWay.ID, ip, Map.of("version", version)));
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
