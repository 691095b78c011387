package org.usercenter.e2e.cluster;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things at the same time. */
final class AtOnce {

    private AtOnce() {}

    /**
     * Waits for all.
     *
     * @param atMost for each
     * @throws java.util.concurrent.ExecutionException when one fails
     */
    static void run(Duration atMost, List<Runnable> all) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<? extends Future<?>> running =
                    all.stream().map(threads::submit).toList();
            for (Future<?> each : running) {
                each.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
