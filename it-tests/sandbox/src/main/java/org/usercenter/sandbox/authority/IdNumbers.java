package org.usercenter.sandbox.authority;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Form of the 18-digit ID number, GB 11643-1999. */
public final class IdNumbers {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    private IdNumbers() {}

    /** Whether length, check character and birth date are right. */
    public static boolean wellFormed(String id) {
        if (!FORM.matcher(id).matches() || Character.toUpperCase(id.charAt(17)) != checkCharacter(id)) {
            return false;
        }
        // In the foreigner's card (first digit 9) the date stands at the same place.
        try {
            LocalDate.of(number(id, 6, 10), number(id, 10, 12), number(id, 12, 14));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Appends the check character to the first 17 digits. */
    public static String complete(String digits) {
        return digits + checkCharacter(digits);
    }

    private static char checkCharacter(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(id.charAt(i), 10);
        }
        return CHECK.charAt(sum % 11);
    }

    private static int number(String id, int from, int to) {
        return Integer.parseInt(id.substring(from, to));
    }
}
