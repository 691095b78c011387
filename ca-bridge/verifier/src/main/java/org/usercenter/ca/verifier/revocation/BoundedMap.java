package org.usercenter.ca.verifier.revocation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A map that forgets what has not been read for longest. Thread-safe. */
final class BoundedMap<K, V> {

    private final int maxSize;
    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

    BoundedMap(int maxSize) {
        this.maxSize = maxSize;
    }

    synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
        trim();
    }

    synchronized void remove(K key, V value) {
        entries.remove(key, value);
    }

    synchronized V computeIfAbsent(K key, Function<K, V> maker) {
        V value = entries.computeIfAbsent(key, maker);
        trim();
        return value;
    }

    synchronized int size() {
        return entries.size();
    }

    private void trim() {
        while (entries.size() > maxSize) {
            Map.Entry<K, V> eldest = entries.entrySet().iterator().next();
            entries.remove(eldest.getKey());
        }
    }
}
