package org.usercenter.storage.review;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.business.AccountType;

/**
 * Which reviews of the queue.
 *
 * @param states those in one of them; none: all
 * @param type only of enterprises or only of persons; null: of both
 * @param before only those submitted before; null: all
 */
public record ReviewQuery(Set<ReviewProgress> states, @Nullable AccountType type, @Nullable Instant before) {

    public ReviewQuery {
        states = Set.copyOf(states);
    }
}
