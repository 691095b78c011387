package org.usercenter.storage.log;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log are asked for, latest first, whatever they say. What is null narrows nothing.
 *
 * @param of whose
 * @param from earliest moment
 * @param until first moment that is too late
 * @param after where the page before ended; null: the first page
 * @param rows 1 to {@link #MAX_ROWS}
 */
public record LogRange(Of of, @Nullable Instant from, @Nullable Instant until, @Nullable Position after, int rows) {
    /** A page, and one more to know whether there is a next one; or a part of an export. */
    public static final int MAX_ROWS = 501;

    public LogRange {
        if (rows < 1 || rows > MAX_ROWS) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_ROWS + " lines");
        }
    }

    /** Whose lines. */
    public sealed interface Of {}

    /** One account's. */
    public record Account(String userId) implements Of {}

    /**
     * Those of everybody who belonged to an enterprise or acted for it then.
     *
     * @param groupId id of its group
     */
    public record Enterprise(String groupId) implements Of {}

    /**
     * Place of a line in the order.
     *
     * @param at to the millisecond
     * @param id ascending as lines were written
     */
    public record Position(Instant at, long id) {}

    /** The same from another place on. */
    public LogRange after(Position place) {
        return new LogRange(of, from, until, place, rows);
    }
}
