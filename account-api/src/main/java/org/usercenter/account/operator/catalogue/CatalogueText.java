package org.usercenter.account.operator.catalogue;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.ProblemCode;
import org.usercenter.account.problem.Refusal;

/** Checks what operators type for the catalogue, whose reader would take a mistake for the strictest value. */
final class CatalogueText {
    /** Keycloak keeps no longer attributes of roles. */
    private static final int MAX = 255;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Map<String, FieldCode> wrong = new LinkedHashMap<>();

    /** The words of an attribute, as the catalogue reads them. */
    static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("##|[,\\s]+", -1))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Null: nothing was typed, or something wrong. */
    @Nullable
    String line(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > MAX) {
            wrong.put(field, FieldCode.TOO_LONG);
            return null;
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            wrong.put(field, FieldCode.FORMAT);
            return null;
        }
        return text;
    }

    /** The same of an address that people can enter. */
    @Nullable
    String address(String field, @Nullable String typed) {
        String text = line(field, typed);
        if (text == null) {
            return null;
        }
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && SCHEMES.contains(scheme)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // Told of below as any other mistake.
        }
        wrong.put(field, FieldCode.FORMAT);
        return null;
    }

    /** The same of a whole number. */
    @Nullable
    String number(String field, @Nullable String typed) {
        String text = line(field, typed);
        try {
            return text == null ? null : String.valueOf(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            wrong.put(field, FieldCode.FORMAT);
            return null;
        }
    }

    /** The same of one of these. */
    @Nullable
    String one(String field, @Nullable String typed, Set<String> offered) {
        String text = line(field, typed);
        if (text != null && !offered.contains(text)) {
            wrong.put(field, FieldCode.NOT_OFFERED);
            return null;
        }
        return text;
    }

    /** The same of some of them, separated by commas. */
    @Nullable
    String codes(String field, @Nullable List<String> typed, Predicate<String> known) {
        List<String> codes =
                typed == null ? List.of() : typed.stream().distinct().toList();
        if (!codes.stream().allMatch(known)) {
            wrong.put(field, FieldCode.NOT_OFFERED);
            return null;
        }
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    /** @throws Refusal when something was wrong */
    void requireRight() {
        if (!wrong.isEmpty()) {
            throw Refusal.of(ProblemCode.INVALID, wrong);
        }
    }
}
