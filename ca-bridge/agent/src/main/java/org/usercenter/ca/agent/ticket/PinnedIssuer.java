package org.usercenter.ca.agent.ticket;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A server whose tickets count.
 *
 * @param issuer its {@code iss}, compared character by character
 * @param keys one, or two while the server changes its key
 */
public record PinnedIssuer(String issuer, List<PinnedKey> keys) {
    private static final int MAX_KEYS = 2;

    public PinnedIssuer {
        keys = List.copyOf(keys);
        Set<String> ids = new HashSet<>();
        keys.forEach(key -> ids.add(key.id()));
        if (keys.isEmpty() || keys.size() > MAX_KEYS || ids.size() != keys.size()) {
            throw new IllegalArgumentException("An issuer has one or two keys with different names");
        }
    }
}
