package org.usercenter.storage.journal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of the business log.
 *
 * @param action what was done, kebab case with dots, e.g. {@code registration.create}; at most 64 characters
 * @param actorId user id of who did it; null when nobody is known
 * @param subjectId id of what it was done to (user, enterprise, business); null when there is none
 * @param outcome {@code success}, {@code refused}, {@code failed} or a finer word; at most 32 characters
 * @param way the way of login or proof; at most 64 characters
 * @param ip remote address; at most 64 characters
 * @param details further facts, never codes, PINs, tokens, full numbers or mobiles; at most 4,000 characters as JSON
 */
public record JournalEntry(
        String action,
        @Nullable String actorId,
        @Nullable String subjectId,
        String outcome,
        @Nullable String way,
        @Nullable String ip,
        Map<String, String> details) {

    public JournalEntry {
        details = Map.copyOf(details);
    }
}
