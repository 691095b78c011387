package org.usercenter.account.operator.foureyes;

import org.jspecify.annotations.Nullable;

/**
 * Something that an operator has proposed.
 *
 * @param kind what is to be done
 * @param reason of whoever proposed it
 * @param state code of the state, or {@code expired}
 * @param proposedBy login name
 * @param proposedAt ISO 8601, as all times
 * @param decidedBy login name; null: nobody yet
 * @param dueAt until when it can be decided, or used
 * @param warning of what whoever agrees is warned, as a word of the kind; null: of nothing, or nobody can agree
 * @param mine whether the caller has proposed it
 * @param mayDecide whether the caller can agree or refuse now
 * @param mayUse whether the caller can use the consent now
 */
public record ProposalView(
        String id,
        String kind,
        Subject subject,
        String reason,
        String state,
        String proposedBy,
        String proposedAt,
        @Nullable String decidedBy,
        String dueAt,
        @Nullable String warning,
        boolean mine,
        boolean mayDecide,
        boolean mayUse) {

    /**
     * Whom it is about.
     *
     * @param type {@code enterprise}, {@code person}, {@code account} or {@code ca}
     * @param name of an enterprise or authority, or masked of a human
     * @param loginName of its account; empty: it has none
     * @param part which of its things, as a word of the kind; null: there is one only
     * @param partName how that thing is called, masked; null: it has no name
     */
    public record Subject(
            String type, String id, String name, String loginName, @Nullable String part, @Nullable String partName) {}
}
