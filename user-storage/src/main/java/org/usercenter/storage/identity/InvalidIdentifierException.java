package org.usercenter.storage.identity;

import java.util.Locale;

/** What was typed is not an identifier of the kind asked for. Neither message nor key contains what was typed. */
public final class InvalidIdentifierException extends IllegalArgumentException {

    /** The first rule that was broken; rules are tried in this order. */
    public enum Rule {
        /** Nothing was typed. */
        EMPTY,
        /** A character that no identifier of this kind contains, such as the letter O in a number. */
        CHARACTERS,
        /** Too short or too long. */
        LENGTH,
        /** Right length and characters, but not put together like an identifier of this kind. */
        PATTERN,
        /** The check character does not fit the others: mistyped. */
        CHECK_CHARACTER,
        /** A region that does not exist, or one that is not accepted here. */
        REGION,
        /** A date that does not exist, lies in the future or too far in the past. */
        BIRTH_DATE
    }

    private final Rule rule;
    private final String messageKey;

    InvalidIdentifierException(String kind, Rule rule) {
        super(kind + ": " + text(rule));
        this.rule = rule;
        this.messageKey = "uc.identifier." + kind + "." + text(rule);
    }

    public Rule rule() {
        return rule;
    }

    /** {@code uc.identifier.<kind>.<rule>}, for example {@code uc.identifier.resident-id.check-character}. */
    public String messageKey() {
        return messageKey;
    }

    private static String text(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
