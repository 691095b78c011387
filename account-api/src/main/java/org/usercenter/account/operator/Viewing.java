package org.usercenter.account.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A look at a material that was allowed (查看许可): to one operator, for a short time.
 *
 * @param operator id of whom it was allowed to
 * @param caseId of an appeal or a review
 * @param document id
 * @param until to the millisecond; it is over then
 */
record Viewing(String operator, String caseId, String document, Instant until) {

    static final Duration GOOD = Duration.ofMinutes(2);

    private static final String OPERATOR = "operator";
    private static final String CASE = "case";
    private static final String DOCUMENT = "document";
    private static final String UNTIL = "until";

    static Viewing allow(String operator, String caseId, String document, Instant now) {
        return new Viewing(
                operator, caseId, document, Instant.ofEpochMilli(now.plus(GOOD).toEpochMilli()));
    }

    /** To be kept until it is over. */
    Map<String, String> notes() {
        return Map.of(
                OPERATOR, operator,
                CASE, caseId,
                DOCUMENT, document,
                UNTIL, Long.toString(until.toEpochMilli()));
    }

    /** What was kept; empty: nothing, or it is another operator's, or over. */
    static Optional<Viewing> find(@Nullable Map<String, String> notes, String operator, Instant now) {
        return Optional.ofNullable(notes)
                .map(kept -> new Viewing(
                        kept.getOrDefault(OPERATOR, ""),
                        kept.getOrDefault(CASE, ""),
                        kept.getOrDefault(DOCUMENT, ""),
                        Instant.ofEpochMilli(Long.parseLong(kept.getOrDefault(UNTIL, "0")))))
                .filter(viewing -> viewing.operator.equals(operator) && now.isBefore(viewing.until));
    }
}
