package org.usercenter.storage.identity;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * An email address (电子邮箱).
 *
 * @param value lower case, at most 254 characters: ASCII, with a domain of at least two labels
 */
public record EmailAddress(String value) {
    private static final String KIND = "email";
    /** RFC 5321 4.5.3.1.3: a path of 256 octets with its angle brackets. */
    private static final int MAX_LENGTH = 254;

    private static final Pattern FORM = Pattern.compile(
            "[\\p{Alnum}._%+'-]{1,64}@(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.)+\\p{Alpha}{2,63}");

    /**
     * Checks and normalises as {@link #parse} does.
     *
     * @throws InvalidIdentifierException EMPTY, LENGTH or PATTERN
     */
    public EmailAddress {
        value = Typed.lowerCase(Typed.text(value));
        if (value.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        if (value.length() > MAX_LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        if (!FORM.matcher(value).matches()) {
            throw new InvalidIdentifierException(KIND, Rule.PATTERN);
        }
    }

    /**
     * Takes the value as typed and normalises it.
     *
     * @throws InvalidIdentifierException EMPTY, LENGTH or PATTERN
     */
    public static EmailAddress parse(@Nullable String raw) {
        return new EmailAddress(raw == null ? "" : raw);
    }

    /** The first letter and the domain; does not tell the length of what is left out. */
    public String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    /** For who has proved nothing yet: of the domain, which can name its only user, the first character and the last label. */
    public String maskedWithDomain() {
        int at = value.indexOf('@');
        return value.charAt(0) + "***@" + value.charAt(at + 1) + "***" + value.substring(value.lastIndexOf('.'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
