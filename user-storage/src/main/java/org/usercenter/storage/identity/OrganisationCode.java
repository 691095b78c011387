package org.usercenter.storage.identity;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Organisation code (组织机构代码), GB 11714, as found in older certificates and in the old system.
 *
 * @param value 9 characters without the hyphen of the written form, upper case
 */
public record OrganisationCode(String value) {

    private static final String KIND = "organisation-code";
    private static final int LENGTH = 9;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "0X987654321";

    /**
     * Checks and normalises as {@link #parse} does.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or CHECK_CHARACTER
     */
    public OrganisationCode {
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
    public static OrganisationCode parse(@Nullable String raw) {
        return new OrganisationCode(raw == null ? "" : raw);
    }

    public String masked() {
        return Typed.masked(value, 2, 2);
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
        // The standard's 11 − sum mod 11, with 11 written 0 and 10 written X.
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }
}
