package org.usercenter.account.call;

import java.util.List;

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
}
