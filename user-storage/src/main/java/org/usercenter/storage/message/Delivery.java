package org.usercenter.storage.message;

import java.time.Instant;
import java.util.Map;

/**
 * One copy of a message on its way.
 *
 * @param id stays the same over all attempts: the key by which a platform that can do so drops what it got before
 * @param userId whom the message is for
 * @param destination never the page
 * @param kind names the text
 * @param createdAt when the message was written, to the millisecond
 * @param security whether it warns of something
 * @param attempt 1 at first
 */
public record Delivery(
        long id,
        String realmId,
        String userId,
        Destination destination,
        String kind,
        Map<String, String> parameters,
        Instant createdAt,
        boolean security,
        int attempt) {

    public Delivery {
        parameters = Map.copyOf(parameters);
    }

    /** Without address and parameters. */
    @Override
    public String toString() {
        return "Delivery[id=" + id + ", destination=" + destination + ", kind=" + kind + ", attempt=" + attempt + "]";
    }
}
