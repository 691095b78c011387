package org.usercenter.account.operator;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Page;
import org.usercenter.account.call.Paging;

/**
 * What was found for an operator, of which what concerns him is none of his business: it leaves a gap, of which nobody learns
 * more.
 */
public final class Findings<R> {

    private final List<R> rows;
    private final Predicate<R> concerns;

    private Findings(List<R> rows, Predicate<R> concerns) {
        this.rows = rows;
        this.concerns = concerns;
    }

    /**
     * Rows that are about an account each.
     *
     * @param rows at most a page
     * @param account its user id
     */
    public static <R> Findings<R> ofAccounts(OperatorScope scope, List<R> rows, Function<R, String> account) {
        scope.weigh(rows.stream().map(account));
        return new Findings<>(rows, row -> scope.concerns(account.apply(row)));
    }

    /**
     * Rows of which more than the account decides whether they concern the caller.
     *
     * @param rows at most a page
     * @param account user id of the account that a row is about; null: none
     * @param concerns asks the scope
     */
    public static <R> Findings<R> of(
            OperatorScope scope, List<R> rows, Function<R, @Nullable String> account, Predicate<R> concerns) {
        scope.weigh(rows.stream().map(account).filter(Objects::nonNull));
        return new Findings<>(rows, concerns);
    }

    /**
     * A page, parameters as {@link Paging#page(List, Function, Function)} has them; what is not seen counts where the page ends.
     */
    public <T> Page<T> page(Paging paging, Function<R, List<String>> position, Function<R, T> view) {
        return Page.withoutGaps(paging.page(rows, position, row -> Optional.of(row)
                .filter(concerns.negate())
                .map(view)));
    }

    /** All that the caller may see. */
    public <T> List<T> all(Function<R, T> view) {
        return rows.stream().filter(concerns.negate()).map(view).toList();
    }
}
