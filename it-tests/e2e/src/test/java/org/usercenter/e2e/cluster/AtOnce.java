package org.usercenter.e2e.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things at the same time. */
final class AtOnce {

    private static final Duration ENDED = Duration.ofMinutes(1);

    private AtOnce() {}

    /**
     * Begins all when all are ready, and waits for all; leaves none running.
     *
     * @param atMost for each
     * @throws java.util.concurrent.ExecutionException when one fails
     */
    static void run(Duration atMost, List<Runnable> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        CountDownLatch ready = new CountDownLatch(all.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable each : all) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    each.run();
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            threads.shutdownNow();
            if (!threads.awaitTermination(ENDED.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("Something that was to happen at once goes on.");
            }
        }
    }
}
