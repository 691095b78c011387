package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.appeal.Appeal;

/**
 * An appeal in the queue.
 *
 * @param state code of the state
 * @param kind {@code enterprise} or {@code person}
 * @param reason code of the reason
 * @param submittedAt ISO 8601, as all times; its age counts from there
 * @param dueAt until when the claimant can add something; null: nothing is waited for
 * @param mine whether the caller has taken it
 * @param approvedByMe whether the caller has approved it first, and another one has to
 * @param objected whether the former contact has objected
 * @param mayTake whether the caller can take it now: it waits, or another one has left it alone
 */
public record AppealRow(
        String id,
        String state,
        String kind,
        String reason,
        String submittedAt,
        String changedAt,
        @Nullable String dueAt,
        boolean mine,
        boolean approvedByMe,
        boolean objected,
        boolean mayTake) {

    static AppealRow of(Appeal appeal, String callerId) {
        return new AppealRow(
                appeal.id(),
                appeal.state().code(),
                appeal.claim().kind().code(),
                appeal.claim().reason().code(),
                appeal.submittedAt().toString(),
                appeal.changedAt().toString(),
                appeal.dueAt() == null ? null : appeal.dueAt().toString(),
                callerId.equals(appeal.operatorId()),
                callerId.equals(appeal.firstApprover()),
                appeal.objected(),
                mayTake(appeal, callerId));
    }

    private static boolean mayTake(Appeal appeal, String callerId) {
        boolean left = CaseQueue.isLeft(appeal.changedAt());
        return switch (appeal.state()) {
            case SUBMITTED, OBJECTED -> true;
            case TAKEN -> left && !callerId.equals(appeal.operatorId());
            case APPROVED_ONCE -> left && !callerId.equals(appeal.firstApprover());
            case NEEDS_MORE, APPROVED, REJECTED, EXPIRED -> false;
        };
    }
}
