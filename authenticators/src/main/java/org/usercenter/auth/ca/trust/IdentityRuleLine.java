package org.usercenter.auth.ca.trust;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.usercenter.ca.verifier.identity.IdentityKind;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.identity.StripPattern;

/**
 * An identity rule as an administrator writes it: order, place, object identifier, kind and name attribute, then in any
 * order and at most once each {@code occurrence=}, {@code decode=}, {@code strip=} and {@code off}; separated by spaces.
 *
 * @param order by which the rules are sorted
 */
record IdentityRuleLine(int order, IdentityRule rule) {
    private static final int FIXED_WORDS = 5;
    /** Where an alternative name has no object identifier. */
    private static final String NONE = "-";

    /** @throws InvalidSettingException naming the rule by its first word and saying what is wrong */
    static IdentityRuleLine read(String line) {
        String[] words = line.strip().split("\\s+", -1);
        try {
            return read(words);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    TrustedCaConfigProperties.RULES, "rule " + words[0] + ": " + e.getMessage(), e);
        }
    }

    private static IdentityRuleLine read(String[] words) {
        if (words.length < FIXED_WORDS) {
            throw new IllegalArgumentException("a rule has at least five words");
        }
        int occurrence = 0;
        IdentityRule.Decode decode = IdentityRule.Decode.AUTO;
        StripPattern strip = StripPattern.USUAL;
        boolean enabled = true;
        Set<String> seen = new HashSet<>();
        for (String word : List.of(words).subList(FIXED_WORDS, words.length)) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            String value = equals < 0 ? "" : word.substring(equals + 1);
            if (!seen.add(name)) {
                throw new IllegalArgumentException(name + " stands there twice");
            }
            switch (equals < 0 ? name : name + "=") {
                case "occurrence=" -> occurrence = number(value);
                case "decode=" -> decode = word(IdentityRule.Decode.class, value);
                case "strip=" -> strip = new StripPattern(value);
                case "off" -> enabled = false;
                default -> throw new IllegalArgumentException("unknown word " + name);
            }
        }
        return new IdentityRuleLine(
                number(words[0]),
                new IdentityRule(
                        word(IdentityRule.Where.class, words[1]),
                        NONE.equals(words[2]) ? "" : words[2],
                        occurrence,
                        decode,
                        strip,
                        word(IdentityKind.class, words[3]),
                        words[4],
                        enabled));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text + " is no number", e);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(text + " is none of " + Arrays.toString(type.getEnumConstants())));
    }
}
