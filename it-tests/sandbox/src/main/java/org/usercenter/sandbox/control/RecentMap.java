package org.usercenter.sandbox.control;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets its oldest entry when it is full. Not safe for threads by itself. */
public final class RecentMap<V> extends LinkedHashMap<String, V> {
    private final int capacity;

    public RecentMap(int capacity) {
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > capacity;
    }
}
