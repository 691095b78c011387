package org.usercenter.auth.material;

import java.time.Duration;
import java.time.InstantSource;
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
    private final Parts parts;

    private final ContentCheck check;
    private final RefusedBodies refused = new RefusedBodies(InstantSource.system());

    MaterialServer(MaterialConfig config) {
        this.config = config;
        this.places = new Semaphore(config.atOnce());
        this.parts = new Parts(Math.max(1, config.atOnce() / PART));
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
        if (!parts.take(source)) {
            throw MaterialRefusal.busy();
        }
        if (!places.tryAcquire()) {
            parts.giveBack(source);
            throw MaterialRefusal.busy();
        }
        return () -> {
            places.release();
            parts.giveBack(source);
        };
    }

    @Override
    public void close() {
        refused.close();
    }
}
