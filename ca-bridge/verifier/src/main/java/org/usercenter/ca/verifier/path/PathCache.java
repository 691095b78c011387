package org.usercenter.ca.verifier.path;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustedCa;

/**
 * Remembers paths of issuing authorities, never of holders. An entry belongs to one state of a vendor's settings and
 * ends with the first certificate in it; the least recently used go first.
 */
final class PathCache {

    private final Map<Key, Kept> paths;

    /** @param most number of entries; positive */
    PathCache(int most) {
        this.paths = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
                return size() > most;
            }
        };
    }

    synchronized PathResult.@Nullable Found get(TrustedCa ca, ParsedCertificate authority, Instant now) {
        Key key = new Key(ca.id(), authority);
        Kept kept = paths.get(key);
        if (kept != null && (now.isAfter(kept.path().validUntil()) || !kept.ca().equals(ca))) {
            paths.remove(key);
            return null;
        }
        return kept == null ? null : kept.path();
    }

    synchronized void put(TrustedCa ca, ParsedCertificate authority, PathResult.Found path) {
        paths.put(new Key(ca.id(), authority), new Kept(ca, path));
    }

    synchronized int size() {
        return paths.size();
    }

    private record Key(String vendorId, ParsedCertificate authority) {}

    /** @param ca as it was set up then; a path under other settings is none */
    private record Kept(TrustedCa ca, PathResult.Found path) {}
}
