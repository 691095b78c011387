package org.usercenter.account.call;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where the following page begins; null: this is the last one
 * @param total of the whole list; null: nobody has counted
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Without what is none of the caller's business: that leaves a gap, of which nobody learns more. */
    public static <T> Page<T> withoutGaps(Page<Optional<T>> page) {
        return new Page<>(page.items().stream().flatMap(Optional::stream).toList(), page.next(), page.total());
    }
}
