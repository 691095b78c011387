package org.usercenter.storage.login;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of the login log are asked for, latest first. What is null narrows nothing.
 *
 * @param of whose
 * @param from earliest moment
 * @param until first moment that is too late
 * @param way exactly
 * @param success whether the login succeeded
 * @param loginName exactly; only of an enterprise
 * @param after where the page before ended; null: the first page
 * @param rows 1 to {@link #MAX_ROWS}
 */
public record LoginQuery(
        Of of,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String way,
        @Nullable Boolean success,
        @Nullable String loginName,
        @Nullable Position after,
        int rows) {
    /** A page, and one more to know whether there is a next one; or a part of an export. */
    public static final int MAX_ROWS = 501;

    public LoginQuery {
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

    /** Place of a line in the order. */
    public record Position(Instant at, long id) {
        /** That of a line. */
        public static Position of(LoggedLogin line) {
            return new Position(line.entry().at(), line.id());
        }
    }

    /** The same from another place on. */
    public LoginQuery after(@Nullable Position place) {
        return new LoginQuery(of, from, until, way, success, loginName, place, rows);
    }
}
