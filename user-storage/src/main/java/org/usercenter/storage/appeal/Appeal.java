package org.usercenter.storage.appeal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.desk.Case;
import org.usercenter.storage.identity.MobileNumber;

/**
 * An appeal (自助申诉).
 *
 * @param userId the account that is meant; null: there is none
 * @param contact mobile that the claimant has proved
 * @param answer what the operator wrote last to the claimant: what is missing, or why it was rejected; null: nothing
 * @param operatorId who has taken it, or decided; null: nobody
 * @param firstApprover who approved it first; null: nobody
 * @param changedAt of the last change of its state
 * @param approvedAt of the last approval; null: none
 * @param dueAt until when more can be added, or objected; null: nothing is waited for
 * @param objected whether a former contact has objected to an approval, whatever was decided then
 * @param frozen whether the objection disabled the account, which was enabled
 */
public record Appeal(
        String id,
        AppealState state,
        Claim claim,
        @Nullable String userId,
        MobileNumber contact,
        @Nullable String answer,
        @Nullable String operatorId,
        @Nullable String firstApprover,
        Instant submittedAt,
        Instant changedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant dueAt,
        boolean objected,
        boolean frozen)
        implements Case {

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Appeal[" + id + ", " + state + "]";
    }
}
