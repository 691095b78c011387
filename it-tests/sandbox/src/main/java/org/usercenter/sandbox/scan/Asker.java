package org.usercenter.sandbox.scan;

/**
 * Who asks for a login, in the integrator's words, to be shown on the phone before anything is confirmed [assumed].
 *
 * @param title at most 64 characters; may be empty
 * @param description at most 128 characters; may be empty
 */
public record Asker(String title, String description) {
    /** An integrator that does not say. */
    public static final Asker UNSAID = new Asker("", "");

    private static final int LONGEST_TITLE = 64;
    private static final int LONGEST_DESCRIPTION = 128;

    /** @throws IllegalArgumentException when a text is too long or is not on one line */
    public Asker {
        check(title, LONGEST_TITLE);
        check(description, LONGEST_DESCRIPTION);
    }

    private static void check(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("参数错误");
        }
    }
}
