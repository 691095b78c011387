package org.usercenter.auth.scan;

import java.util.regex.Pattern;

/** Texts for pages of others: nothing that could be taken for mark-up, hide or turn around what stands beside it. */
final class PlainText {
    /** Control and format characters, such as those that change the direction of writing, and mark-up. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{C}<>]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final String CUT = "…";

    private PlainText() {}

    /** At most so many characters, the last of them an ellipsis where something was cut. */
    static String of(String text, int most) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        String plain = UNWANTED.matcher(spaced).replaceAll("").strip();
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
