package org.usercenter.account.operator.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One natural person or internal account as operators see it; numbers and contacts are masked.
 *
 * @param kind {@code person} or {@code member}
 * @param name null: not known
 * @param number masked; null: none
 * @param documentUntil last day of the document; ISO 8601, as all times; null: long term, or not known
 * @param level real-name level, 1 to 3
 * @param way how the level was reached; null: nothing counts
 * @param at when
 * @param mobile masked; null: none
 * @param email masked; null: none
 * @param enterprises that the account belongs to, by name
 */
public record FoundPersonView(
        String id,
        String kind,
        String loginName,
        @Nullable String name,
        @Nullable String documentType,
        @Nullable String number,
        @Nullable String documentUntil,
        int level,
        @Nullable String way,
        @Nullable String at,
        @Nullable String mobile,
        @Nullable String email,
        boolean enabled,
        List<Place> enterprises) {

    public FoundPersonView {
        enterprises = List.copyOf(enterprises);
    }

    /**
     * An enterprise that the account belongs to.
     *
     * @param role {@code internal} or {@code invited}
     */
    public record Place(String id, String uscc, String name, String role, boolean suspended) {}
}
