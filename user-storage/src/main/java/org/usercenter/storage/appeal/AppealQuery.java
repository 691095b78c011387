package org.usercenter.storage.appeal;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which appeals of the queue.
 *
 * @param states those in one of them; none: all
 * @param kind only of such accounts; null: of all
 * @param before only those submitted before; null: all
 */
public record AppealQuery(Set<AppealState> states, @Nullable ClaimantKind kind, @Nullable Instant before) {

    public AppealQuery {
        states = Set.copyOf(states);
    }

    /** All in one of the states. */
    public static AppealQuery in(Collection<AppealState> states) {
        return new AppealQuery(Set.copyOf(states), null, null);
    }
}
