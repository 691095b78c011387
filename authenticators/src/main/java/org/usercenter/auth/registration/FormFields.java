package org.usercenter.auth.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.utils.FormMessage;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;

/** Fields that forms of persons and of enterprises share, at registration and when something of it has changed. */
public final class FormFields {
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL_ADDRESS = Pattern.compile(
            "[\\p{Alnum}._%+'-]{1,64}@(?:[\\p{Alnum}](?:[\\p{Alnum}-]{0,61}[\\p{Alnum}])?\\.)+\\p{Alpha}{2,63}");

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?");

    /** More than any valid value has; bounds what an authentication session holds. */
    private static final int MAX_LENGTH = 300;

    private FormFields() {}

    /** What was typed into those fields, at most 300 characters each, with everything else left out. */
    public static Map<String, String> typed(MultivaluedMap<String, String> form, List<String> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : fields) {
            String value = form.getFirst(field);
            if (value != null && !value.isBlank()) {
                typed.put(field, value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) : value);
            }
        }
        return typed;
    }

    /** The document that a field with its type and one with its number mean; null, with a message, when one is wrong. */
    public static @Nullable IdentityDocument document(
            String typeField, String numberField, Map<String, String> typed, List<FormMessage> errors) {
        Optional<DocumentType> type = DocumentType.ofCode(typed.getOrDefault(typeField, ""));
        if (type.isEmpty()) {
            errors.add(new FormMessage(typeField, "uc.register.error.document-type"));
            return null;
        }
        return parse(numberField, () -> IdentityDocument.parse(type.get(), typed.get(numberField)), errors);
    }

    /** What a value type makes of a field; null, with a message at the field, when it refuses. */
    public static <T> @Nullable T parse(String field, Supplier<T> parser, List<FormMessage> errors) {
        try {
            return parser.get();
        } catch (InvalidIdentifierException e) {
            errors.add(new FormMessage(field, e.messageKey()));
            return null;
        }
    }

    /** An email address in lower case; null when none was typed, or, with a message at the field, a wrong one. */
    static @Nullable String email(String field, @Nullable String raw, List<FormMessage> errors) {
        if (raw == null) {
            return null;
        }
        String email = halfWidth(raw).strip().toLowerCase(Locale.ROOT);
        if (email.length() > MAX_EMAIL || !EMAIL_ADDRESS.matcher(email).matches()) {
            errors.add(new FormMessage(field, "uc.register.error.email"));
            return null;
        }
        return email;
    }

    /** A date as people write it; null when it is none. */
    public static @Nullable LocalDate date(String raw) {
        Matcher matcher = DATE.matcher(halfWidth(raw).replaceAll("\\s", ""));
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Full-width letters, digits and signs of an input method as ASCII. */
    static String halfWidth(String raw) {
        StringBuilder half = new StringBuilder(raw.length());
        raw.chars().forEach(c -> half.append((char) (c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c)));
        return half.toString();
    }
}
