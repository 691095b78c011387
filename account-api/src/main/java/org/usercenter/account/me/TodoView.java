package org.usercenter.account.me;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the caller (待办).
 *
 * @param kind {@code grant-request}, {@code certificate-ending}, {@code real-name}, {@code review} or
 *     {@code invitation}
 * @param id of what it is about
 * @param title for people
 * @param at since when, or until when; ISO 8601; null: now
 * @param enterpriseId the enterprise that it is about; null: the caller himself
 * @param action value of {@code kc_action} that does it; null: it is done on the pages
 */
public record TodoView(
        String kind,
        String id,
        String title,
        @Nullable String at,
        @Nullable String enterpriseId,
        @Nullable String action) {

    /**
     * All of them.
     *
     * @param items at most 50
     */
    public record All(List<TodoView> items) {

        public All {
            items = List.copyOf(items);
        }
    }
}
