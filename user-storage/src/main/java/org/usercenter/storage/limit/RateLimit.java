package org.usercenter.storage.limit;

import java.time.Duration;

/**
 * So many of something in so much time.
 *
 * @param name what is counted, e.g. {@code sms.mobile.hour}; one name, one limit; 1 to 64 characters
 * @param max how many, at least 1
 * @param window in how much time, beginning with the first; at least 1 ms
 */
public record RateLimit(String name, int max, Duration window) {

    public RateLimit {
        if (name.isEmpty() || name.length() > 64) {
            throw new IllegalArgumentException("The name of a limit has 1 to 64 characters");
        }
        if (max < 1) {
            throw new IllegalArgumentException("A limit allows at least one");
        }
        if (window.toMillis() < 1) {
            throw new IllegalArgumentException("The window of a limit is at least one millisecond");
        }
    }
}
