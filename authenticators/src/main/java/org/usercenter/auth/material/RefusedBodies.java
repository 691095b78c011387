package org.usercenter.auth.material;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads what still comes of uploads that were answered before they had arrived, and drops it. The HTTP server goes on
 * receiving them after the answer and keeps every byte until the last has come, unless somebody reads: of a hundred
 * senders who are asked to wait that would be hundreds of megabytes. In threads of its own, since reading waits for the
 * sender and the server's workers are for requests; when all are reading, or several for the same source, a further one is
 * left to the server.
 */
final class RefusedBodies implements AutoCloseable {
    /** Each of which only waits, most of the time. */
    private static final int MOST_THREADS = 128;
    /** Of one source: nobody takes the threads from the others. */
    private static final int MOST_OF_SOURCE = 8;

    private static final Duration IDLE = Duration.ofSeconds(10);
    /** Of one body, after which its sender is left alone. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final int BUFFER = 8 * 1024;

    private final InstantSource clock;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            work -> {
                Thread made = new Thread(work, "uc-refused-upload");
                made.setDaemon(true);
                return made;
            },
            new ThreadPoolExecutor.AbortPolicy());
    private final Parts parts = new Parts(MOST_OF_SOURCE);

    RefusedBodies(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Nobody else reads it any more.
     *
     * @param source who sends
     */
    void drop(InputStream body, String source) {
        if (!parts.take(source)) {
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    read(body);
                } finally {
                    parts.giveBack(source);
                }
            });
        } catch (RejectedExecutionException e) {
            parts.giveBack(source);
        }
    }

    private void read(InputStream body) {
        byte[] buffer = new byte[BUFFER];
        Instant end = clock.instant().plus(LONGEST);
        try {
            while (body.read(buffer) >= 0) {
                if (clock.instant().isAfter(end)) {
                    return;
                }
            }
        } catch (IOException | RuntimeException e) {
            // Its sender has gone: nothing more comes.
        }
    }

    /** How many are being read. */
    int reading() {
        return threads.getActiveCount();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
