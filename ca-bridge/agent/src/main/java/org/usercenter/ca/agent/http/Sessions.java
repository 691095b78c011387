package org.usercenter.ca.agent.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A few things kept under names that nobody can guess; the oldest gives way. */
final class Sessions<T> {
    private static final int MAX = 16;

    private final Map<String, T> kept = new LinkedHashMap<>();

    synchronized void put(String id, T session) {
        kept.put(id, session);
        if (kept.size() > MAX) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    synchronized Optional<T> get(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    synchronized void remove(String id) {
        kept.remove(id);
    }
}
