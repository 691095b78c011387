package org.usercenter.ca.verifier.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;

/**
 * Regular expression with one group that cuts a number out of a value. Restricted so that no value can make it run
 * long: at most 200 characters, no group that repeats, no reference back, no looking around, at most 12 places with a
 * choice (quantifier or alternative), 3 of them unbounded; and a value on which it still goes back and forth for long does
 * not match. Equal when the expression is.
 */
public final class StripPattern {

    /** Takes off what several vendors put before the number: a composite head, and SF or JJ. */
    public static final StripPattern USUAL = new StripPattern("(?:\\d@\\d{4})?(?:SF|JJ)?(.*)");

    private static final int MAX_LENGTH = 200;
    private static final int MAX_UNBOUNDED = 3;
    private static final int MAX_CHOICES = 12;
    /** An ordinary match takes a few hundred. */
    private static final int MAX_LOOKS = 100_000;

    private final Pattern pattern;

    /**
     * Compiles it.
     *
     * @param expression the whole value must match
     * @throws IllegalArgumentException when it is no regular expression or breaks a restriction
     */
    public StripPattern(String expression) {
        if (expression.length() > MAX_LENGTH || !harmless(expression)) {
            throw new IllegalArgumentException("Pattern too long or too powerful");
        }
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("Pattern is no regular expression", e);
        }
        if (pattern.matcher("").groupCount() != 1) {
            throw new IllegalArgumentException("Pattern needs exactly one group");
        }
    }

    public String expression() {
        return pattern.pattern();
    }

    /** {@code null} when the value does not match, takes too long to match, or the group took no part. */
    @Nullable
    String apply(String value) {
        try {
            Matcher matcher = pattern.matcher(new BoundedText(value, MAX_LOOKS));
            return matcher.matches() ? matcher.group(1) : null;
        } catch (BoundedText.ExhaustedException e) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StripPattern that && expression().equals(that.expression());
    }

    @Override
    public int hashCode() {
        return expression().hashCode();
    }

    @Override
    public String toString() {
        return expression();
    }

    private static boolean harmless(String expression) {
        int unbounded = 0;
        int choices = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            char next = i + 1 < expression.length() ? expression.charAt(i + 1) : '\0';
            if (c == '\\') {
                if ("123456789kQEG".indexOf(next) >= 0) {
                    return false;
                }
                i++;
            } else if (c == ')' && "*+{".indexOf(next) >= 0) {
                return false;
            } else if (c == '(' && next == '?') {
                if (!expression.startsWith("(?:", i)) {
                    return false;
                }
                i++;
            } else if ("*+{?|".indexOf(c) >= 0) {
                choices++;
                unbounded += c == '*' || c == '+' || (c == '{' && expression.indexOf(',', i) > 0) ? 1 : 0;
            }
        }
        return unbounded <= MAX_UNBOUNDED && choices <= MAX_CHOICES;
    }
}
