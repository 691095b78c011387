package org.usercenter.sandbox.ca;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an authority's revocation service was told to do.
 *
 * @param delayMillis time before the answer, 0 to 120,000 ms
 * @param remaining requests after which it is ordinary again; 0 for no end
 */
public record RevocationBehaviour(RevocationMode mode, long delayMillis, int remaining) {
    static final long SLOW_MILLIS = 10_000;
    private static final long LONGEST_DELAY_MILLIS = 120_000;

    static final RevocationBehaviour ORDINARY = new RevocationBehaviour(RevocationMode.OK, 0, 0);

    public RevocationBehaviour {
        if (delayMillis < 0 || delayMillis > LONGEST_DELAY_MILLIS || remaining < 0) {
            throw new IllegalArgumentException("delayMillis: 0 to " + LONGEST_DELAY_MILLIS + ", times: 0 or more");
        }
    }

    /**
     * Reads {@code {"mode", "delayMillis", "times"}}. Slow without a delay is 10 s.
     *
     * @throws IllegalArgumentException when the mode is unknown or a number out of range
     */
    static RevocationBehaviour of(JsonNode json) {
        RevocationMode mode = RevocationMode.of(json.path("mode").asText("ok"));
        long delay = json.path("delayMillis").asLong(0);
        return new RevocationBehaviour(
                mode,
                mode == RevocationMode.SLOW && delay == 0 ? SLOW_MILLIS : delay,
                json.path("times").asInt(0));
    }
}
