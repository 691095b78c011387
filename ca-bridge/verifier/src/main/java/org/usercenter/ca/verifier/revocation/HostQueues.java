package org.usercenter.ca.verifier.revocation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on an executor, those of one host one after the other: a host that hangs holds one thread, however many lists
 * it has. Thread-safe.
 */
final class HostQueues {

    private final Executor executor;
    /** Hosts that are busy, with what waits for them. */
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    HostQueues(Executor executor) {
        this.executor = executor;
    }

    /** @throws RuntimeException of the executor that does not take the task; the task is forgotten then */
    synchronized void execute(String host, Runnable task) {
        Queue<Runnable> queue = waiting.get(host);
        if (queue != null) {
            queue.add(task);
            return;
        }
        waiting.put(host, new ArrayDeque<>());
        try {
            executor.execute(() -> run(host, task));
        } catch (RuntimeException e) {
            waiting.remove(host);
            throw e;
        }
    }

    private void run(String host, Runnable task) {
        try {
            task.run();
        } finally {
            Runnable next = next(host);
            if (next != null) {
                run(host, next);
            }
        }
    }

    private synchronized @Nullable Runnable next(String host) {
        Queue<Runnable> queue = waiting.get(host);
        Runnable next = queue == null ? null : queue.poll();
        if (next == null) {
            waiting.remove(host);
        }
        return next;
    }
}
