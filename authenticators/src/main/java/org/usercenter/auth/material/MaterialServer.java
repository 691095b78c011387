package org.usercenter.auth.material;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.usercenter.storage.document.content.ContentCheck;
import org.usercenter.storage.document.content.DecodingMemory;

/** What all uploads to a server share. Lives as long as the server. */
final class MaterialServer implements AutoCloseable {

    /** Longer than the largest image takes, shorter than a browser waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One address holds at most half of the places: who sends slowly leaves room for the others. */
    private static final int PART = 2;

    private final MaterialConfig config;
    private final Semaphore places;
    /** Places held by source; of sources that hold none there is no entry. */
    private final Map<String, Integer> held = new ConcurrentHashMap<>();

    private final ContentCheck check;
    private final RefusedBodies refused = new RefusedBodies(InstantSource.system());

    MaterialServer(MaterialConfig config) {
        this.config = config;
        this.places = new Semaphore(config.atOnce());
        this.check = new ContentCheck(config.contents(), new DecodingMemory(config.decodingBytes(), PATIENCE));
    }

    MaterialConfig config() {
        return config;
    }

    ContentCheck check() {
        return check;
    }

    /** Where goes what was answered before it had come. */
    RefusedBodies refused() {
        return refused;
    }

    /** A place for one upload, given back when it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place without waiting for it: who waits would hold one of the server's workers.
     *
     * @param source who sends
     * @throws MaterialRefusal when all are taken, or the source has its part
     */
    Place enter(String source) throws MaterialRefusal {
        // The part first: a source that has it takes no place from the others, not for a moment.
        if (held.merge(source, 1, Integer::sum) > Math.max(1, config.atOnce() / PART)) {
            giveBackPart(source);
            throw MaterialRefusal.busy();
        }
        if (!places.tryAcquire()) {
            giveBackPart(source);
            throw MaterialRefusal.busy();
        }
        return () -> {
            places.release();
            giveBackPart(source);
        };
    }

    @Override
    public void close() {
        refused.close();
    }

    private void giveBackPart(String source) {
        held.computeIfPresent(source, (key, parts) -> parts > 1 ? parts - 1 : null);
    }
}
