package org.usercenter.auth.cloud;

import java.time.Duration;

/**
 * How long and how much a platform may cost us.
 *
 * @param connect longest wait for a connection
 * @param read longest silence while waiting for the reply
 * @param total longest duration of the whole call, so that a peer cannot hold a worker by dripping bytes
 * @param maxReplyBytes longest reply accepted, after decompression
 * @param failures failed calls among the last {@code window} that open the circuit breaker
 * @param window calls looked back at
 * @param pause how long an open breaker refuses calls before it lets one through as a trial
 */
public record CloudLimits(
        Duration connect, Duration read, Duration total, int maxReplyBytes, int failures, int window, Duration pause) {

    /** 3 s to connect, 5 s to read, 8 s in all, 64 KiB; 5 failures of 10 calls close the way for 30 s. */
    public static CloudLimits standard() {
        return new CloudLimits(
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                Duration.ofSeconds(8),
                64 * 1024,
                5,
                10,
                Duration.ofSeconds(30));
    }
}
