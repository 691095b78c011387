package org.usercenter.auth.proof;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The evidence of a proof as it is kept.
 *
 * @param text at most 2,500 bytes, so that it fits its column when it is encrypted
 * @param whole false when facts were left out for their length; the text names them
 */
public record EvidenceText(String text, boolean whole) {
    private static final int MAX_BYTES = 2_500;
    private static final String LEFT_OUT = "(too long)";

    /** Leaves out as few facts as possible, the longest first. */
    public static EvidenceText of(Map<String, String> evidence) {
        Map<String, String> kept = new TreeMap<>(evidence);
        boolean whole = true;
        while (bytes(kept.toString()) > MAX_BYTES
                && kept.values().stream().anyMatch(value -> !value.equals(LEFT_OUT))) {
            String longest = kept.entrySet().stream()
                    .max(Comparator.comparingInt(fact -> bytes(fact.getValue())))
                    .orElseThrow()
                    .getKey();
            kept.put(longest, LEFT_OUT);
            whole = false;
        }
        return new EvidenceText(kept.toString(), whole);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "EvidenceText[whole=" + whole + "]";
    }
}
