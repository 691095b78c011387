package org.usercenter.storage.identity;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.identity.InvalidIdentifierException.Rule;

/**
 * Name of an organisation as registered (企业名称).
 *
 * @param value composed Unicode form, letters and digits half-width, single spaces; brackets full-width in a name with
 *     Chinese characters, as registers print them, half-width in others
 */
public record EnterpriseName(String value) {

    private static final String KIND = "enterprise-name";
    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 200;

    /**
     * Checks and normalises as {@link #parse} does.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS, LENGTH or PATTERN
     */
    public EnterpriseName {
        value = brackets(Typed.text(value));
        if (value.isEmpty()) {
            throw new InvalidIdentifierException(KIND, Rule.EMPTY);
        }
        if (!value.codePoints().allMatch(EnterpriseName::allowed)) {
            throw new InvalidIdentifierException(KIND, Rule.CHARACTERS);
        }
        if (value.codePointCount(0, value.length()) < MIN_LENGTH || value.length() > MAX_LENGTH) {
            throw new InvalidIdentifierException(KIND, Rule.LENGTH);
        }
        if (value.codePoints().noneMatch(Character::isLetter)) {
            throw new InvalidIdentifierException(KIND, Rule.PATTERN);
        }
    }

    /**
     * Takes the value as typed and normalises it.
     *
     * @throws InvalidIdentifierException EMPTY, CHARACTERS (controls, unassigned, markup), LENGTH (2 to 200) or PATTERN
     *     (no letter)
     */
    public static EnterpriseName parse(@Nullable String raw) {
        return new EnterpriseName(raw == null ? "" : raw);
    }

    private static String brackets(String text) {
        boolean chinese = text.codePoints().anyMatch(Character::isIdeographic);
        return chinese ? text.replace('(', '（').replace(')', '）') : text;
    }

    private static boolean allowed(int c) {
        if (c == '<' || c == '>') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
