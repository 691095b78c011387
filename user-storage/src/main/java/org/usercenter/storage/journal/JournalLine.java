package org.usercenter.storage.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.log.LogRange;

/**
 * A line as it stands in the business log.
 *
 * @param id ascending as lines were written
 * @param at to the millisecond
 * @param entry with the enterprise that it belongs to
 * @param actorName login name then of who did it; null: he did not belong to the enterprise, or is not known
 * @param subjectName login name then of whom it was done to, masked unless he belonged to the enterprise; null: no account
 */
public record JournalLine(
        long id, Instant at, JournalEntry entry, @Nullable String actorName, @Nullable String subjectName) {

    /** Its place in the log. */
    public LogRange.Position position() {
        return new LogRange.Position(at, id);
    }
}
