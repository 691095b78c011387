package org.usercenter.account.call;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public final class Paging {

    private final Cursors cursors;
    private final int max;
    private final List<String> after;

    Paging(Cursors cursors, int max, List<String> after) {
        this.cursors = cursors;
        this.max = max;
        this.after = List.copyOf(after);
    }

    /** Rows to ask for: one more than the page has, so that it is known whether there is a next one. 2 to 101. */
    public int rows() {
        return max + 1;
    }

    /** Where the page before ended, as its position was written; empty: this is the first page. */
    public List<String> after() {
        return after;
    }

    /** What is the only part of the position; null: this is the first page. */
    public @Nullable String afterId() {
        return after.isEmpty() ? null : after.get(0);
    }

    /**
     * The page of these rows.
     *
     * @param rows at most {@link #rows()}
     * @param position of a row in the order of the list; the page after it is asked for with this
     * @param view what is answered of a row
     */
    public <R, T> Page<T> page(List<R> rows, Function<R, List<String>> position, Function<R, T> view) {
        return page(rows, position, view, null);
    }

    /** As {@link #page(List, Function, Function)}, of a list that was counted. */
    public <R, T> Page<T> page(
            List<R> rows, Function<R, List<String>> position, Function<R, T> view, @Nullable Long total) {
        List<R> shown = rows.size() > max ? rows.subList(0, max) : rows;
        String next = rows.size() > max ? cursors.write(position.apply(shown.get(max - 1))) : null;
        return new Page<>(shown.stream().map(view).toList(), next, total);
    }
}
