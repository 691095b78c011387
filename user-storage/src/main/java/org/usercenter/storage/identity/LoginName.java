package org.usercenter.storage.identity;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * The name that a person chose for logging in. It never looks like a number that people log in with as well (USCC,
 * document number), so that nobody can take such a number as a name and stand in its owner's way.
 *
 * @param value 4 to 32 characters, lower case: a letter, then letters, digits, dot, underscore, hyphen
 */
public record LoginName(String value) {

    private static final String KIND = "login-name";
    private static final int MIN_LENGTH = 4;
    private static final int MAX_LENGTH = 32;
    private static final Pattern CHARACTERS = Pattern.compile("[a-z0-9._-]+");

    /**
     * Checks and normalises as {@link #parse} does.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or PATTERN
     */
    public LoginName {
        value = Typed.lowerCase(Typed.text(value));
        if (value.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        if (!CHARACTERS.matcher(value).matches()) {
            throw new InvalidIdentifierException(KIND, Rule.CHARACTERS);
        }
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        if (value.charAt(0) < 'a' || value.charAt(0) > 'z' || isCertificateNumber(value)) {
            throw new InvalidIdentifierException(KIND, Rule.PATTERN);
        }
    }

    /**
     * Takes the value as typed and normalises it.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or PATTERN
     */
    public static LoginName parse(@Nullable String raw) {
        return new LoginName(raw == null ? "" : raw);
    }

    /** Does not tell the length; short names show their first letter only. */
    public String masked() {
        return value.length() < 8
                ? value.substring(0, 1) + "***"
                : value.substring(0, 2) + "***" + value.substring(value.length() - 1);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isCertificateNumber(String name) {
        try {
            Uscc.parse(name);
            return true;
        } catch (InvalidIdentifierException e) {
            // OTHER fits nearly every name and must not count.
            return IdentityDocument.recognise(name).stream().anyMatch(d -> d.type() != DocumentType.OTHER);
        }
    }
}
