package org.usercenter.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nonces seen lately. */
final class NonceMemory {
    private static final int CAPACITY = 100_000;

    private final Duration life;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    NonceMemory(Duration life) {
        this.life = life;
    }

    /** Whether the nonce is new; it is remembered. */
    synchronized boolean add(String nonce, Instant now) {
        seen.values().removeIf(at -> at.plus(life).isBefore(now));
        if (seen.size() >= CAPACITY) {
            seen.remove(seen.keySet().iterator().next());
        }
        return seen.putIfAbsent(nonce, now) == null;
    }
}
