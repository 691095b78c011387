package org.usercenter.auth.ca;

import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

/**
 * What the agent gave: a signature, or a code that says why there is none.
 *
 * @param certificate DER in Base64; null: no signature
 * @param signature Base64
 * @param format shape of the signature, see {@link AgentFormat}
 * @param code the agent's code for a failure; null with a signature
 * @param left tries left, where the agent knows
 */
record CaAnswer(
        @Nullable String certificate,
        @Nullable String signature,
        @Nullable String format,
        @Nullable String code,
        @Nullable String left) {

    static final String CERTIFICATE = "certificate";
    static final String SIGNATURE = "signature";
    static final String FORMAT = "format";
    static final String CODE = "code";
    static final String LEFT = "left";

    /** Longest Base64 text of a certificate or signature that is looked at. */
    private static final int MAX = 50_000;

    private static final int MAX_WORD = 32;

    static CaAnswer of(MultivaluedMap<String, String> form) {
        return new CaAnswer(
                field(form, CERTIFICATE, MAX),
                field(form, SIGNATURE, MAX),
                field(form, FORMAT, MAX_WORD),
                field(form, CODE, MAX_WORD),
                field(form, LEFT, MAX_WORD));
    }

    /** Reads what {@link #notes} gave. */
    static CaAnswer of(Map<String, String> notes) {
        return new CaAnswer(
                notes.get(CERTIFICATE), notes.get(SIGNATURE), notes.get(FORMAT), notes.get(CODE), notes.get(LEFT));
    }

    Map<String, String> notes() {
        java.util.HashMap<String, String> notes = new java.util.HashMap<>();
        put(notes, CERTIFICATE, certificate);
        put(notes, SIGNATURE, signature);
        put(notes, FORMAT, format);
        put(notes, CODE, code);
        put(notes, LEFT, left);
        return notes;
    }

    /** The agent's code where there is no signature. */
    Optional<String> failure() {
        return certificate == null || signature == null
                ? Optional.of(code == null ? "CANCELLED" : code)
                : Optional.empty();
    }

    private static void put(Map<String, String> notes, String name, @Nullable String value) {
        if (value != null) {
            notes.put(name, value);
        }
    }

    private static @Nullable String field(MultivaluedMap<String, String> form, String name, int max) {
        String value = form.getFirst(name);
        return value == null || value.isBlank() || value.length() > max ? null : value;
    }

    /** Without what was signed. */
    @Override
    public String toString() {
        return "CaAnswer[code=" + code + "]";
    }
}
