package org.usercenter.storage.realname;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What of somebody's history counts at one moment.
 *
 * @param level the level that counts
 * @param way how it was reached; null: nothing in the history counts, which is {@link RealNameLevel#REGISTERED}
 * @param since when it was reached; null together with the way
 * @param until when it ends, exclusive; null: never
 * @param lapsed what counted before and has ended by itself (失效); null: nothing
 */
public record RealNameStanding(
        RealNameLevel level,
        @Nullable String way,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Lapsed lapsed) {

    /**
     * A level that has ended and was not reached again.
     *
     * @param at when it ended
     */
    public record Lapsed(RealNameLevel level, String way, Instant at) {}
}
