package org.usercenter.storage.message;

import java.time.Instant;
import java.util.Map;

/**
 * A message as the account's pages show it.
 *
 * @param id ascending with time; also the cursor of the page after it
 * @param kind names the text
 * @param createdAt to the millisecond
 * @param security whether it warns of something
 * @param read whether it was seen
 */
public record PageMessage(
        long id, String kind, Map<String, String> parameters, Instant createdAt, boolean security, boolean read) {

    public PageMessage {
        parameters = Map.copyOf(parameters);
    }
}
