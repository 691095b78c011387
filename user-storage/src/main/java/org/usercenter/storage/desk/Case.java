package org.usercenter.storage.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A case (案件) in a queue of its kind. */
public interface Case {

    /** Names it. */
    String id();

    /** The account that it is about; null: there is none. */
    @Nullable
    String userId();

    /** When it came into the queue, to the millisecond. */
    Instant submittedAt();

    /** Where it stands in the queue, oldest first. */
    default QueuePosition position() {
        return new QueuePosition(submittedAt(), id());
    }
}
