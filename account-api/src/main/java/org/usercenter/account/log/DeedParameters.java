package org.usercenter.account.log;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.journal.JournalQuery;
import org.usercenter.storage.log.LogRange;

/**
 * What narrows the business log, as the address has it. What is null or blank narrows nothing. An enterprise's lines are
 * found by action within {@link Period#SEARCHED} only, back from the end of the period or from now, unless a login name is
 * given.
 *
 * @param action code
 * @param loginName exactly, of who did it or to whom it was done
 */
record DeedParameters(Period period, @Nullable String action, @Nullable String loginName) {

    /**
     * The range of the query.
     *
     * @param after position that the page before ended with; empty: the first page
     * @param now the end of a period without one
     * @throws Refusal when a parameter has another form
     */
    LogRange range(LogRange.Of of, List<String> after, int rows, Instant now) {
        boolean searched = Period.given(loginName) == null && Period.given(action) != null;
        return period.range(of, after, rows, now, searched);
    }

    /**
     * The query in a range.
     *
     * @throws Refusal when a parameter has another form
     */
    JournalQuery in(LogRange range) {
        return new JournalQuery(range, Period.given(action), Period.given(loginName));
    }
}
