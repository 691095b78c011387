package org.usercenter.sandbox.control;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a stand-in was told to do.
 *
 * @param delayMillis time before the answer, 0 to 120,000 ms
 * @param code the platform's error code to answer in mode REFUSE or FAIL, or of whom it speaks when it lies; null for the
 *     usual one
 * @param remaining number of requests after which the stand-in is ordinary again; 0 for no end
 */
public record Behaviour(Mode mode, long delayMillis, @Nullable String code, int remaining) {
    /** Longer than every sensible read timeout. */
    static final long SLOW_MILLIS = 10_000;

    static final long LONGEST_DELAY_MILLIS = 120_000;

    /** The ordinary behaviour. */
    public static final Behaviour ORDINARY = new Behaviour(Mode.OK, 0, null, 0);

    public Behaviour {
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY_MILLIS) {
            throw new IllegalArgumentException("delayMillis: 0 to " + LONGEST_DELAY_MILLIS);
        }
        if (remaining < 0) {
            throw new IllegalArgumentException("times: 0 or more");
        }
    }

    /**
     * Reads {@code {"mode", "delayMillis", "code", "times"}}; all but the mode may be left out. Slow without a delay is 10 s.
     *
     * @throws IllegalArgumentException when the mode is unknown or a number out of range
     */
    public static Behaviour of(JsonNode json) {
        Mode mode =
                Mode.of(json.path("mode").asText("ok")).orElseThrow(() -> new IllegalArgumentException("Unknown mode"));
        long delay = json.path("delayMillis").asLong(0);
        String code = json.path("code").asText("");
        return new Behaviour(
                mode,
                mode == Mode.SLOW && delay == 0 ? SLOW_MILLIS : delay,
                code.isEmpty() ? null : code,
                json.path("times").asInt(0));
    }

    /** The code asked for, or the given one. */
    public String codeOr(String usual) {
        return code == null ? usual : code;
    }
}
