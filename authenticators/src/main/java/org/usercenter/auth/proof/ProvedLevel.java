package org.usercenter.auth.proof;

import java.time.Instant;

import org.keycloak.common.util.Time;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.ReviewState;

/** The level that a proof gives, from now on. */
public final class ProvedLevel {

    private ProvedLevel() {}

    /** The proof's own. */
    public static RealNameChange of(VerifiedIdentity proof) {
        return of(proof, proof.level());
    }

    /**
     * Another one, where the proof does not prove everything. Of evidence that is too long to be kept, the longest facts are
     * only named, and the operators look at it.
     */
    public static RealNameChange of(VerifiedIdentity proof, RealNameLevel level) {
        EvidenceText evidence = EvidenceText.of(proof.evidence());
        return new RealNameChange(
                level,
                proof.way(),
                evidence.text(),
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                null,
                evidence.whole() ? ReviewState.NONE : ReviewState.REVIEW);
    }
}
