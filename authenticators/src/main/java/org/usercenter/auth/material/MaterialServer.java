package org.usercenter.auth.material;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.usercenter.storage.document.content.ContentCheck;
import org.usercenter.storage.document.content.DecodingMemory;

/** What all uploads to a server share. Lives as long as the server. */
final class MaterialServer {

    /** Longer than the largest image takes, shorter than a browser waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MaterialConfig config;
    private final Semaphore places;
    private final ContentCheck check;

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

    /** A place for one upload, given back when it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a place without waiting for it: who waits would hold one of the server's workers.
     *
     * @throws MaterialRefusal when all are taken
     */
    Place enter() throws MaterialRefusal {
        if (!places.tryAcquire()) {
            throw MaterialRefusal.busy();
        }
        return places::release;
    }
}
