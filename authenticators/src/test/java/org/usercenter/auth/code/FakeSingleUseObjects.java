package org.usercenter.auth.code;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.SingleUseObjectProvider;

/** Keycloak's store of single-use objects in memory, with a clock that tests move. */
public final class FakeSingleUseObjects implements SingleUseObjectProvider {
    private record Entry(Map<String, String> notes, Instant until) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    public Instant now() {
        return now;
    }

    public void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** Everything that is kept, as somebody who reads the store would see it. */
    public String dump() {
        return entries.toString();
    }

    @Override
    public void put(String key, long lifespanSeconds, Map<String, String> notes) {
        entries.put(key, new Entry(Map.copyOf(notes), now.plusSeconds(lifespanSeconds)));
    }

    @Override
    public @Nullable Map<String, String> get(String key) {
        Entry entry = live(key);
        return entry == null ? null : entry.notes();
    }

    @Override
    public @Nullable Map<String, String> remove(String key) {
        Entry entry = live(key);
        entries.remove(key);
        return entry == null ? null : entry.notes();
    }

    @Override
    public boolean replace(String key, Map<String, String> notes) {
        throw new UnsupportedOperationException("replace loses the lifespan and must not be used");
    }

    @Override
    public boolean putIfAbsent(String key, long lifespanInSeconds) {
        if (live(key) != null) {
            return false;
        }
        put(key, lifespanInSeconds, Map.of());
        return true;
    }

    @Override
    public boolean contains(String key) {
        return live(key) != null;
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private @Nullable Entry live(String key) {
        Entry entry = entries.get(key);
        return entry == null || !entry.until().isAfter(now) ? null : entry;
    }
}
