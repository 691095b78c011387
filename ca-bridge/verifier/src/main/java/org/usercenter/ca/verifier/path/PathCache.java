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

    private final Map<Key, PathResult.Found> paths;

    /** @param most number of entries; positive */
    PathCache(int most) {
        this.paths = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, PathResult.Found> eldest) {
                return size() > most;
            }
        };
    }

    synchronized PathResult.@Nullable Found get(TrustedCa ca, ParsedCertificate authority, Instant now) {
        Key key = new Key(ca, authority);
        PathResult.Found found = paths.get(key);
        if (found != null && now.isAfter(found.validUntil())) {
            paths.remove(key);
            return null;
        }
        return found;
    }

    synchronized void put(TrustedCa ca, ParsedCertificate authority, PathResult.Found path) {
        paths.put(new Key(ca, authority), path);
    }

    synchronized int size() {
        return paths.size();
    }

    /** The whole vendor counts: settings that changed are another key. */
    private record Key(TrustedCa ca, ParsedCertificate authority) {}
}
