package org.usercenter.storage.deletion;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * That an account is to be deleted (待注销账户).
 *
 * @param requestedAt to the millisecond
 * @param dueAt when its time is over; of one held up: when it is looked at again
 * @param waiting for how long its holder can take it back
 * @param held whether it does not go on, because its holder cannot take it back or an appeal is open
 * @param closing the enterprise that closes with it; null: it is no main account
 */
public record PendingDeletion(
        String realmId,
        String userId,
        Instant requestedAt,
        Instant dueAt,
        Duration waiting,
        boolean held,
        @Nullable Closing closing) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** When it comes about at the earliest, as things are then. */
    public Instant earliest(Instant now) {
        return held ? now.plus(waiting) : dueAt;
    }

    /** As people read it. */
    public static String day(Instant at) {
        return at.atZone(CHINA).toLocalDate().toString();
    }
}
