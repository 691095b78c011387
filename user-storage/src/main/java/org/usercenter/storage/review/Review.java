package org.usercenter.storage.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.business.AccountType;
import org.usercenter.storage.desk.Case;
import org.usercenter.storage.realname.ReviewCause;

/**
 * A review of what an account has declared of itself (注册审核).
 *
 * @param type main account of an enterprise, or person
 * @param cause what the authority answered; null: not known
 * @param words what its holder wrote each time more was asked for; each at most 500 characters
 * @param answer what the operator wrote last: what is missing, or why it was rejected; null: nothing
 * @param operatorId who has taken it, or decided; null: nobody
 * @param changedAt of the last change of its state
 */
public record Review(
        String id,
        ReviewProgress state,
        String userId,
        AccountType type,
        @Nullable ReviewCause cause,
        List<String> words,
        @Nullable String answer,
        @Nullable String operatorId,
        Instant submittedAt,
        Instant changedAt)
        implements Case {

    /** Characters of what its holder writes at a time. */
    public static final int MAX_WORDS = 500;

    public Review {
        words = List.copyOf(words);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Review[" + id + ", " + state + "]";
    }
}
