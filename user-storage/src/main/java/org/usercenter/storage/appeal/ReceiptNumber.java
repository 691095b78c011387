package org.usercenter.storage.appeal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.SecretGenerator;

/**
 * Number under which a claimant follows an appeal (回执编号): 15 random characters, 74 bits, and one that tells a mistyped
 * number. Only its keyed hash is stored.
 *
 * @param value 16 of the characters {@link #ALPHABET}
 */
public record ReceiptNumber(String value) {

    /** Without those that look alike. Their count is a prime, so that the check finds every single and swapped character. */
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int RANDOM = 15;
    private static final int GROUP = 4;

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException when it is none
     */
    public ReceiptNumber {
        if (!isRight(value)) {
            throw new IllegalArgumentException("No receipt number");
        }
    }

    /** A new one that nobody can guess. */
    public static ReceiptNumber random() {
        String random = SecretGenerator.getInstance().randomString(RANDOM, ALPHABET.toCharArray());
        return new ReceiptNumber(random + check(random));
    }

    /** What was typed, with or without hyphens and blanks, in any case or width; empty when it is none. */
    public static Optional<ReceiptNumber> find(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return isRight(text) ? Optional.of(new ReceiptNumber(text)) : Optional.empty();
    }

    /** In groups of four, as it is shown. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    private static boolean isRight(String text) {
        return text.length() == RANDOM + 1
                && text.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
                && check(text.substring(0, RANDOM)) == text.charAt(RANDOM);
    }

    private static char check(String random) {
        int sum = 0;
        for (int i = 0; i < random.length(); i++) {
            sum += (i + 2) * ALPHABET.indexOf(random.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** Tells nothing: who knows it is half a claimant. */
    @Override
    public String toString() {
        return "ReceiptNumber";
    }
}
