package org.usercenter.storage.journal;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of the business log.
 *
 * @param action what was done, kebab case with dots, e.g. {@code registration.create}; at most 64 characters.
 *     What only looked at something ends with {@code .read}: looks of others are for the operators alone
 * @param actorId user id of who did it; null when nobody is known
 * @param subjectId id of what it was done to (user, enterprise, business); null when there is none
 * @param outcome {@code success}, {@code refused}, {@code failed} or a finer word; at most 32 characters
 * @param way the way of login or proof; at most 64 characters
 * @param ip remote address; at most 64 characters
 * @param details further facts, never codes, PINs, tokens, full numbers or mobiles; at most 4,000 characters as JSON
 * @param groupId id of the group of the enterprise in whose log it stands; null: of the one that the subject belongs to as
 *     its main or an internal account, or is; without a subject, of the actor's; {@link #NO_ENTERPRISE}: in none
 */
public record JournalEntry(
        String action,
        @Nullable String actorId,
        @Nullable String subjectId,
        String outcome,
        @Nullable String way,
        @Nullable String ip,
        Map<String, String> details,
        @Nullable String groupId) {
    /** In the log of no enterprise, whomever it is about. */
    public static final String NO_ENTERPRISE = "";

    public JournalEntry {
        details = Map.copyOf(details);
    }

    /** Stands in the log of the enterprise of its subject, or without one of its actor. */
    public JournalEntry(
            String action,
            @Nullable String actorId,
            @Nullable String subjectId,
            String outcome,
            @Nullable String way,
            @Nullable String ip,
            Map<String, String> details) {
        this(action, actorId, subjectId, outcome, way, ip, details, null);
    }

    /** The same, read by those alone whom it names and by the operators. */
    public JournalEntry outsideEnterprises() {
        return within(NO_ENTERPRISE);
    }

    /** The same in the log of that enterprise. */
    public JournalEntry within(String enterpriseGroupId) {
        return new JournalEntry(action, actorId, subjectId, outcome, way, ip, details, enterpriseGroupId);
    }
}
