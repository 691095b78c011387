package org.usercenter.ca.agent.token;

import java.util.OptionalInt;

/**
 * How often a PIN may still be typed.
 *
 * @param left known number, 0 or more
 * @param atMost where the number is not known: no more than these, 1 or more
 * @param max known number after a right PIN
 * @param low some are spent, whether or not the number is known
 */
public record Tries(OptionalInt left, OptionalInt atMost, OptionalInt max, boolean low) {
    /** Nothing is known. */
    public static final Tries UNKNOWN = new Tries(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), false);

    /** A known number out of a known or (0) unknown maximum. */
    public static Tries of(int left, int max) {
        OptionalInt known = max > 0 ? OptionalInt.of(max) : OptionalInt.empty();
        return new Tries(OptionalInt.of(left), OptionalInt.empty(), known, left < max || left <= 1);
    }

    /** Whether a wrong PIN would lock the key, as far as anybody knows. */
    public boolean isLast() {
        return left.orElse(atMost.orElse(0)) == 1;
    }

    /** Whether no PIN is taken any more. */
    public boolean isLocked() {
        return left.isPresent() && left.getAsInt() == 0;
    }
}
