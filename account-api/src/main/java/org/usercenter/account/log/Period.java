package org.usercenter.account.log;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.log.LogRange;

/**
 * The time that narrows a log, as the address has it. What is null or blank narrows nothing.
 *
 * @param from ISO 8601, the earliest moment
 * @param until ISO 8601, the first moment that is too late
 */
record Period(@Nullable String from, @Nullable String until) {
    /** How far back an enterprise's lines are searched by what no index finds: there can be any number of others in between. */
    static final Duration SEARCHED = Duration.ofDays(90);

    private static final int MAX = 255;

    /**
     * The range.
     *
     * @param after position that the page before ended with; empty: the first page
     * @param now the end of a period without one
     * @param searched whether lines are looked for by what no index finds
     * @throws Refusal when a moment has another form
     */
    LogRange range(LogRange.Of of, List<String> after, int rows, Instant now, boolean searched) {
        Instant earliest = moment(from);
        Instant end = moment(until);
        if (searched && of instanceof LogRange.Enterprise) {
            Instant bound = (end == null ? now : end).minus(SEARCHED);
            earliest = earliest == null || earliest.isBefore(bound) ? bound : earliest;
        }
        return new LogRange(of, earliest, end, position(after), rows);
    }

    /** How a place in a log stands in a cursor. */
    static List<String> written(LogRange.Position position) {
        return List.of(position.at().toString(), String.valueOf(position.id()));
    }

    private static LogRange.@Nullable Position position(List<String> written) {
        return written.isEmpty()
                ? null
                : new LogRange.Position(Instant.parse(written.get(0)), Long.parseLong(written.get(1)));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        try {
            // To the millisecond, as lines are written; those too far off have none.
            return Instant.ofEpochMilli(Instant.parse(given).toEpochMilli());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
    }

    /**
     * A parameter without blanks around it; null: it is not given.
     *
     * @throws Refusal when it is too long
     */
    static @Nullable String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        return text.strip();
    }
}
