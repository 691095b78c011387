package org.usercenter.account.log;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.log.LogRange;
import org.usercenter.storage.login.LoginQuery;

/**
 * What narrows the login log, as the address has it. What is null or blank narrows nothing. An enterprise's lines are
 * found by way or result within {@link Period#SEARCHED} only, back from the end of the period or from now, unless a login
 * name is given.
 *
 * @param way code
 * @param result {@code success} or {@code failure}
 * @param loginName exactly
 */
record LoginParameters(Period period, @Nullable String way, @Nullable String result, @Nullable String loginName) {

    private static final String SUCCESS = "success";
    private static final List<String> RESULTS = List.of(SUCCESS, "failure");

    /**
     * The range of the query.
     *
     * @param after position that the page before ended with; empty: the first page
     * @param now the end of a period without one
     * @throws Refusal when a parameter has another form
     */
    LogRange range(LogRange.Of of, List<String> after, int rows, Instant now) {
        boolean searched = Period.given(loginName) == null && (success() != null || Period.given(way) != null);
        return period.range(of, after, rows, now, searched);
    }

    /**
     * The query in a range.
     *
     * @throws Refusal when a parameter has another form
     */
    LoginQuery in(LogRange range) {
        return new LoginQuery(range, Period.given(way), success(), Period.given(loginName));
    }

    private @Nullable Boolean success() {
        String wanted = Period.given(result);
        if (wanted != null && !RESULTS.contains(wanted)) {
            throw Refusal.of(ProblemCode.BAD_PARAMETER);
        }
        return wanted == null ? null : SUCCESS.equals(wanted);
    }
}
