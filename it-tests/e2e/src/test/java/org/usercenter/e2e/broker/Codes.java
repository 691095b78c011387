package org.usercenter.e2e.broker;

import java.util.concurrent.ThreadLocalRandom;

/** Made-up unified social credit codes (GB 32100). */
public final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Codes() {}

    public static String uscc() {
        StringBuilder code = new StringBuilder("91440300");
        while (code.length() < WEIGHTS.length) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return code.append(ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length()))
                .toString();
    }
}
