package org.usercenter.storage.realname;

import java.time.Instant;

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
 */
public record RealNameChange(
        RealNameLevel level,
        String way,
        String evidence,
        Instant at,
        @Nullable Instant expiresAt,
        ReviewState review) {}
