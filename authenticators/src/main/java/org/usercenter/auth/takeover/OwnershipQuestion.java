package org.usercenter.auth.takeover;

import org.usercenter.auth.proof.Proofs;
import org.usercenter.auth.proof.VerifiedIdentity;

/**
 * What a login waits for.
 *
 * @param account id of the account
 * @param kept what was proved
 * @param mayShare whether the login may go on with the account as it is
 */
record OwnershipQuestion(String account, Proofs.Kept kept, boolean mayShare) {

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

    /** Without what was proved. */
    @Override
    public String toString() {
        return "OwnershipQuestion[" + kept + "]";
    }
}
