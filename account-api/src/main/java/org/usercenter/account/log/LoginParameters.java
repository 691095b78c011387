package org.usercenter.account.log;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.login.LoginQuery;

/**
 * What narrows the login log, as the address has it. What is null or blank narrows nothing. An enterprise's lines are
 * found by way or result within 90 days only, back from the end of the period or from now, unless a login name is given:
 * there can be any number of others in between.
 *
 * @param from ISO 8601, the earliest moment
 * @param until ISO 8601, the first moment that is too late
 * @param way code
 * @param result {@code success} or {@code failure}
 * @param loginName exactly
 */
record LoginParameters(
        @Nullable String from,
        @Nullable String until,
        @Nullable String way,
        @Nullable String result,
        @Nullable String loginName) {

    private static final String SUCCESS = "success";
    private static final List<String> RESULTS = List.of(SUCCESS, "failure");
    private static final int MAX = 255;

    /** How far back people's logins are searched by what no index finds. */
    static final Duration SEARCHED = Duration.ofDays(90);

    /**
     * The query.
     *
     * @param after position that the page before ended with; empty: the first page
     * @param now the end of a period without one
     * @throws Refusal when a parameter has another form
     */
    LoginQuery query(LoginQuery.Of of, List<String> after, int rows, Instant now) {
        String wanted = given(result);
        if (wanted != null && !RESULTS.contains(wanted)) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        Instant earliest = moment(from);
        Instant end = moment(until);
        if (of instanceof LoginQuery.Enterprise && given(loginName) == null && (wanted != null || given(way) != null)) {
            Instant bound = (end == null ? now : end).minus(SEARCHED);
            earliest = earliest == null || earliest.isBefore(bound) ? bound : earliest;
        }
        return new LoginQuery(
                of,
                earliest,
                end,
                given(way),
                wanted == null ? null : SUCCESS.equals(wanted),
                given(loginName),
                after.isEmpty()
                        ? null
                        : new LoginQuery.Position(Instant.parse(after.get(0)), Long.parseLong(after.get(1))),
                rows);
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

    private static @Nullable String given(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        return text.strip();
    }
}
