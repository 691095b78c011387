package org.usercenter.account.operator;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.desk.Desk;
import org.usercenter.storage.review.Review;
import org.usercenter.storage.review.ReviewProgress;
import org.usercenter.storage.review.ReviewStore;

/**
 * A review in the queue.
 *
 * @param state code of the state
 * @param kind {@code enterprise} or {@code person}
 * @param cause code of what the authority answered; null: not known
 * @param submittedAt ISO 8601, as all times; its age counts from there
 * @param mine whether the caller has taken it
 * @param mayTake whether the caller can take it now: it waits, or another one has left it alone
 */
public record ReviewRow(
        String id,
        String state,
        String kind,
        @Nullable String cause,
        String submittedAt,
        String changedAt,
        boolean mine,
        boolean mayTake) {

    static ReviewRow of(Review review, String callerId) {
        boolean mine = callerId.equals(review.operatorId());
        return new ReviewRow(
                review.id(),
                review.state().code(),
                review.type().code(),
                review.cause() == null ? null : review.cause().code(),
                review.submittedAt().toString(),
                review.changedAt().toString(),
                mine,
                review.state() == ReviewProgress.SUBMITTED
                        || (review.state() == ReviewProgress.TAKEN && !mine && CaseQueue.isLeft(review.changedAt()))
                        || (review.state() == ReviewProgress.NEEDS_MORE
                                && CaseQueue.isLeft(
                                        review.changedAt().plus(ReviewStore.ANSWER_TIME.minus(Desk.PATIENCE)))));
    }
}
