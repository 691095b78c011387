package org.usercenter.storage.foureyes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A proposal of one operator that needs another one (双人复核).
 *
 * @param proposedBy user id of who wants it
 * @param decidedBy user id of who agreed or refused; null: nobody yet
 * @param proposedAt to the millisecond, as all times
 * @param changedAt of the last change of its state
 * @param dueAt until when it can be decided, or once approved be used; after that nothing becomes of it
 */
public record Proposal(
        String id,
        NewProposal wanted,
        ProposalState state,
        String proposedBy,
        @Nullable String decidedBy,
        Instant proposedAt,
        Instant changedAt,
        Instant dueAt) {

    /** Where it stands in a list. */
    public Position position() {
        return new Position(proposedAt, id);
    }

    /** Whether nothing can become of it any more at that moment. */
    public boolean isOver(Instant now) {
        return switch (state) {
            case WAITING, APPROVED -> !now.isBefore(dueAt);
            case REFUSED, WITHDRAWN, OUTDATED, USED -> true;
        };
    }

    /**
     * A place in the order of a list.
     *
     * @param proposedAt to the millisecond
     */
    public record Position(Instant proposedAt, String id) {}
}
