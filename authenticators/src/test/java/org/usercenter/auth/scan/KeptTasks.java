package org.usercenter.auth.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Keeps what is to be done in other threads, and does none of it. */
final class KeptTasks extends AbstractExecutorService {
    private final List<Runnable> kept = new ArrayList<>();
    private boolean full;

    /** In the order in which they came. */
    List<Runnable> kept() {
        return kept;
    }

    /** Whether no more are taken. */
    void refuse(boolean more) {
        full = more;
    }

    @Override
    public void execute(Runnable task) {
        if (full) {
            throw new RejectedExecutionException();
        }
        kept.add(task);
    }

    @Override
    public void shutdown() {
        kept.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
