package org.usercenter.sandbox.scan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Sends one platform's pushes from threads of its own. One that is not taken is sent again up to three times, after 1, 2
 * and 4 s.
 */
public final class Pushes implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int RETRIES = 3;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(5);

    private final Set<PushMode> modes;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ExecutorService threads;
    private PushMode mode = PushMode.OK;
    private int generation;
    private int attempts;
    private int taken;

    /**
     * @param name of the threads
     * @param modes those the platform knows
     */
    public Pushes(String name, Set<PushMode> modes) {
        this.modes = Set.copyOf(modes);
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A message on its way.
     *
     * @param type content type
     * @param isTaken whether an answer's body says that the receiver has it
     */
    public record Push(URI target, String type, String body, Predicate<String> isTaken) {}

    /** Sends, in the background, as often as the mode says. */
    public synchronized void send(Push push) {
        int copies =
                switch (mode) {
                    case LOST -> 0;
                    case DUPLICATE -> 2;
                    default -> 1;
                };
        for (int copy = 0; copy < copies; copy++) {
            schedule(push, 0, generation);
        }
    }

    private void schedule(Push push, int retry, int born) {
        long wait = retry == 0 ? 0 : 1L << (retry - 1);
        CompletableFuture.delayedExecutor(wait, TimeUnit.SECONDS, threads).execute(() -> attempt(push, retry, born));
    }

    private void attempt(Push push, int retry, int born) {
        if (!begin(born)) {
            return;
        }
        boolean isTaken = isTaken(push);
        synchronized (this) {
            if (born == generation) {
                if (isTaken) {
                    taken++;
                } else if (retry < RETRIES && !threads.isShutdown()) {
                    schedule(push, retry + 1, born);
                }
            }
        }
    }

    private synchronized boolean begin(int born) {
        if (born == generation) {
            attempts++;
        }
        return born == generation;
    }

    private boolean isTaken(Push push) {
        HttpRequest request = HttpRequest.newBuilder(push.target())
                .timeout(READ)
                .header("Content-Type", push.type())
                .POST(HttpRequest.BodyPublishers.ofString(push.body()))
                .build();
        try {
            return push.isTaken()
                    .test(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public synchronized PushMode mode() {
        return mode;
    }

    /**
     * Sets what becomes of the next pushes.
     *
     * @throws IllegalArgumentException when the platform knows no such mode
     */
    public synchronized void setMode(String id) {
        mode = PushMode.of(id, modes);
    }

    /** Back to the ordinary; what is not yet taken is not sent again. */
    public synchronized void reset() {
        mode = PushMode.OK;
        generation++;
        attempts = 0;
        taken = 0;
    }

    /** What the control API tells. */
    public synchronized Map<String, Object> state() {
        return Map.of("mode", mode.id(), "attempts", attempts, "taken", taken);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
