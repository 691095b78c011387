package org.usercenter.auth.takeover;

import java.time.Instant;

import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.VerifiedIdentity;

/**
 * What a login waits for.
 *
 * @param account id of the account
 * @param kept what was proved
 * @param mayShare whether the login may go on with the account as it is
 * @param lockedUntil epoch seconds; until then it may not all the same, because somebody guesses its password; 0: not
 *     locked
 */
record OwnershipQuestion(String account, Proofs.Kept kept, boolean mayShare, long lockedUntil) {

    /**
     * What was proved.
     *
     * @throws IllegalArgumentException when it cannot be understood any more
     */
    VerifiedIdentity proof() {
        return kept.proof();
    }

    /** Epoch seconds. */
    long provedAt() {
        return kept.provedAt();
    }

    boolean isLocked(Instant now) {
        return now.getEpochSecond() < lockedUntil;
    }

    /** Without what was proved. */
    @Override
    public String toString() {
        return "OwnershipQuestion[" + kept + "]";
    }
}
