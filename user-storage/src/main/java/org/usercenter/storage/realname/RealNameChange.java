package org.usercenter.storage.realname;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the history of somebody's real-name level.
 *
 * @param level the level from then on
 * @param way how it was reached, e.g. {@code declared}, {@code tencent-id-card}, {@code uc-ca}; at most 64 characters
 * @param evidence what proves it, e.g. the authority's request id; stored encrypted; may be empty
 * @param at when, to the millisecond
 * @param expiresAt when the level ends and what counted before it counts again, exclusive; null: never
 * @param review what is still to be done
 * @param cause why operators decide; null: they do not, or it is not known
 */
public record RealNameChange(
        RealNameLevel level,
        String way,
        String evidence,
        Instant at,
        @Nullable Instant expiresAt,
        ReviewState review,
        @Nullable ReviewCause cause) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** One that no operator decides about. */
    public RealNameChange(
            RealNameLevel level,
            String way,
            String evidence,
            Instant at,
            @Nullable Instant expiresAt,
            ReviewState review) {
        this(level, way, evidence, at, expiresAt, review, null);
    }

    /**
     * When a level ends that stands for a document: an expired one proves nothing any more; its last day still counts.
     *
     * @param lastDay in China; null: no end
     */
    public static @Nullable Instant endOf(@Nullable LocalDate lastDay) {
        return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(CHINA).toInstant();
    }
}
