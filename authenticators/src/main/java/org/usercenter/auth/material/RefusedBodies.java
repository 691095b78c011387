package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads what still comes of uploads that were answered before they had arrived, and drops it. The HTTP server goes on
 * receiving them after the answer and keeps every byte until the last has come, unless somebody reads: of a hundred
 * senders who are asked to wait that would be hundreds of megabytes. One thread for all, which never waits for a sender.
 */
final class RefusedBodies implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;
    /** Without a byte, after which a sender has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int BUFFER = 64 * 1024;

    private final InstantSource clock;
    private final Queue<Rest> rests = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean atWork = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "uc-refused-uploads");
        made.setDaemon(true);
        return made;
    });

    RefusedBodies(InstantSource clock) {
        this.clock = clock;
    }

    /** Nobody else reads it any more. */
    void drop(InputStream body) {
        rests.add(new Rest(body, clock.instant()));
        work(0);
    }

    private void work(long delayMillis) {
        if (atWork.compareAndSet(false, true)) {
            Future<?> unused = thread.schedule(this::round, delayMillis, TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        try {
            read();
        } finally {
            atWork.set(false);
            if (!rests.isEmpty()) {
                work(PAUSE_MILLIS);
            }
        }
    }

    /** What has come by now. */
    void read() {
        byte[] buffer = new byte[BUFFER];
        Instant now = clock.instant();
        rests.removeIf(rest -> rest.isOver(buffer, now));
    }

    /** How many are still being read. */
    int waiting() {
        return rests.size();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static final class Rest {
        private final InputStream body;
        private Instant last;

        private Rest(InputStream body, Instant last) {
            this.body = body;
            this.last = last;
        }

        /** Reads as much as is there; whether nothing more is to come. */
        private boolean isOver(byte[] buffer, Instant now) {
            try {
                while (body.available() > 0) {
                    if (body.read(buffer, 0, Math.min(buffer.length, body.available())) < 0) {
                        return true;
                    }
                    last = now;
                }
                return now.isAfter(last.plus(PATIENCE));
            } catch (IOException | RuntimeException e) {
                // Broken off.
                return true;
            }
        }
    }
}
