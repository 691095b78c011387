package org.usercenter.storage.identity;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Name of a human as printed on the identity document: Chinese, or any other script.
 *
 * @param value composed Unicode form, single spaces, none between Chinese characters, the middle dot always U+00B7
 */
public record PersonName(String value) {

    private static final String KIND = "person-name";
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 50;
    private static final String PUNCTUATION = " ·'’.-";
    /** The dots that input methods offer for names such as 阿依古丽·买买提. */
    private static final Pattern DOTS = Pattern.compile("\\s?[·•‧∙⋅・･●．]\\s?");

    private static final Pattern SPACE_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    /**
     * Checks and normalises as {@link #parse} does.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or PATTERN
     */
    public PersonName {
        value = SPACE_IN_CHINESE
                .matcher(DOTS.matcher(Typed.text(value)).replaceAll("·"))
                .replaceAll("");
        if (value.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        if (!value.codePoints().allMatch(PersonName::allowed)) {
            throw new InvalidIdentifierException(KIND, Rule.CHARACTERS);
        }
        int length = value.codePointCount(0, value.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        if (!Character.isLetter(value.codePointAt(0))) {
            throw new InvalidIdentifierException(KIND, Rule.PATTERN);
        }
    }

    /**
     * Takes the value as typed and normalises it.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH (2 to 50 characters) or PATTERN
     */
    public static PersonName parse(@Nullable String raw) {
        return new PersonName(raw == null ? "" : raw);
    }

    /** The first character, then stars. */
    public String masked() {
        return Typed.masked(value, 1, 0);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean allowed(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || PUNCTUATION.indexOf(c) >= 0;
    }
}
