package org.usercenter.storage.realname;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How long a proof of {@link RealNameLevel#CERTIFIED} counts (有效期), by the way that proved it.
 *
 * @param days for each way that has an end, 1 to 36,500
 */
public record RealNameValidity(Map<String, Integer> days) {
    private static final int MAX_DAYS = 36_500;

    /** No way has an end. */
    public static final RealNameValidity UNLIMITED = new RealNameValidity(Map.of());

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException when a number is out of range
     */
    public RealNameValidity {
        days = Map.copyOf(days);
        if (days.values().stream().anyMatch(each -> each < 1 || each > MAX_DAYS)) {
            throw new IllegalArgumentException("A proof counts 1 to " + MAX_DAYS + " days");
        }
    }

    /**
     * Reads a setting such as {@code uc-face=365,uc-ca=1095}.
     *
     * @param text nothing: no way has an end
     * @throws IllegalArgumentException when it has another form, names a way twice or a number is out of range
     */
    public static RealNameValidity parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return UNLIMITED;
        }
        try {
            return new RealNameValidity(Arrays.stream(text.split(",", -1))
                    .map(each -> each.strip().split("=", -1))
                    .collect(Collectors.toMap(RealNameValidity::way, RealNameValidity::days)));
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("A way is named twice", e);
        }
    }

    private static String way(String[] pair) {
        if (pair.length != 2 || pair[0].isBlank()) {
            throw new IllegalArgumentException("Expected way=days, separated by commas");
        }
        return pair[0].strip();
    }

    private static int days(String[] pair) {
        try {
            return Integer.parseInt(pair[1].strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Days are a number", e);
        }
    }

    /** The change with its end: its own, or for a proof of level 3 that of the way. */
    public RealNameChange applied(RealNameChange change) {
        Integer own = days.get(change.way());
        if (own == null || change.expiresAt() != null || change.level() != RealNameLevel.CERTIFIED) {
            return change;
        }
        Instant end = change.at().plus(Duration.ofDays(own));
        return new RealNameChange(
                change.level(), change.way(), change.evidence(), change.at(), end, change.review(), change.cause());
    }
}
