package org.usercenter.storage.document.content;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Memory that a server spends on reading files at a time. Each takes what it will need before it is read, so that many at
 * once wait for each other instead of filling the heap.
 */
public final class DecodingMemory {

    private static final int UNIT = 64 * 1024;

    private final Semaphore units;
    private final int all;
    private final Duration patience;

    /**
     * So much of it.
     *
     * @param bytes at least what the largest file needs; such a file then waits until it is alone
     * @param patience how long a file waits at most
     */
    public DecodingMemory(long bytes, Duration patience) {
        this.all = units(bytes);
        this.units = new Semaphore(all, true);
        this.patience = patience;
    }

    /** Taken until it is closed. */
    public interface Share extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for so much of it.
     *
     * @throws BusyException when it does not get free in time
     */
    public Share take(long bytes) throws BusyException {
        int wanted = Math.min(all, units(bytes));
        try {
            if (!units.tryAcquire(wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        return () -> units.release(wanted);
    }

    private static int units(long bytes) {
        return Math.toIntExact(Math.max(1, (bytes + UNIT - 1) / UNIT));
    }
}
