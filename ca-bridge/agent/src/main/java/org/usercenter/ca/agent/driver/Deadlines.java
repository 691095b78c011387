package org.usercenter.ca.agent.driver;

import java.time.Duration;

/**
 * How long a library may take before its process is killed.
 *
 * @param start loading, with the start of the process
 * @param list reading all keys
 * @param pin checking a PIN
 * @param keypad checking a PIN that the person types on the key
 * @param sign making a signature
 * @param queue waiting for another call to the same library
 */
public record Deadlines(Duration start, Duration list, Duration pin, Duration keypad, Duration sign, Duration queue) {
    /** For people's PCs. */
    public static final Deadlines DEFAULT = new Deadlines(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3));
}
