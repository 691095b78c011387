package org.usercenter.storage.identity;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Unified social credit code (统一社会信用代码) of an organisation, GB 32100-2015.
 *
 * <p>The check character of the organisation code inside (9th to 17th character) is not checked: some codes that were
 * issued break it.
 *
 * @param value 18 characters, upper case
 */
public record Uscc(String value) {

    private static final String KIND = "uscc";
    private static final int LENGTH = 18;
    /** Without I, O, S, V, Z, which look like digits or each other. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /**
     * Checks and normalises as {@link #parse} does.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or CHECK_CHARACTER
     */
    public Uscc {
        value = Typed.number(value);
        if (value.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        if (!Typed.containsOnly(value, ALPHABET)) {
            throw new InvalidIdentifierException(KIND, Rule.CHARACTERS);
        }
        if (value.length() != LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        if (value.charAt(LENGTH - 1) != checkCharacter(value)) {
            throw new InvalidIdentifierException(KIND, Rule.CHECK_CHARACTER);
        }
    }

    /**
     * Takes the value as typed and normalises it.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or CHECK_CHARACTER
     */
    public static Uscc parse(@Nullable String raw) {
        return new Uscc(raw == null ? "" : raw);
    }

    /** The code under which the organisation was known before 2015; its own check character may be wrong. */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    public String masked() {
        return Typed.masked(value, 4, 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
