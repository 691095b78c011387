package org.usercenter.sandbox.authority;

import java.util.regex.Pattern;

/** Form of the unified social credit code (统一社会信用代码), GB 32100-2015, with the organisation code of GB 11714 in it. */
public final class Usccs {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{18}");

    private Usccs() {}

    /** Whether length, alphabet and check character are right. */
    public static boolean wellFormed(String uscc) {
        return FORM.matcher(uscc).matches() && uscc.charAt(17) == checkCharacter(uscc);
    }

    /**
     * Appends both check characters.
     *
     * @param head registering department, kind and region: 8 characters
     * @param organisation organisation code without its check character: 8 characters
     */
    public static String complete(String head, String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        String text = head + organisation + "0123456789X0".charAt(11 - sum % 11);
        return text + checkCharacter(text);
    }

    private static char checkCharacter(String uscc) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(uscc.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
