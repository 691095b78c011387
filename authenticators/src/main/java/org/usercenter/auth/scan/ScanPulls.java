package org.usercenter.auth.scan;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks platforms in threads of its own, so that no page that waits holds one of the server's workers, and each in others, so
 * that none waits for another. Remembers when each
 * code is due, only to spare the shared store questions; what holds for all servers is decided there.
 */
final class ScanPulls implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScanPulls.class);
    private static final int THREADS = 8;
    private static final int WAITING = 2000;
    private static final long IDLE_SECONDS = 30;
    /** A page whose question waited longer has asked again, or is gone. */
    private static final long STALE_MILLIS = 15_000;

    private static final int MAX_REMEMBERED = 100_000;

    private final Supplier<ExecutorService> pool;
    private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Map<String, Long> due = new ConcurrentHashMap<>();

    ScanPulls(InstantSource clock) {
        this(clock, ScanPulls::pool);
    }

    /** @param pool makes the threads for one platform */
    ScanPulls(InstantSource clock, Supplier<ExecutorService> pool) {
        this.clock = clock;
        this.pool = pool;
    }

    private static ExecutorService pool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "uc-scan-pull");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Whether this server should see to a code again. */
    boolean isDue(String ticketId) {
        Long next = due.get(ticketId);
        return next == null || next <= clock.millis();
    }

    /** Not before that many seconds have passed. */
    void postpone(String ticketId, int seconds) {
        long now = clock.millis();
        if (due.size() >= MAX_REMEMBERED) {
            due.values().removeIf(next -> next < now);
        }
        if (due.size() < MAX_REMEMBERED) {
            due.put(ticketId, now + TimeUnit.SECONDS.toMillis(seconds));
        }
    }

    /** At the next question. */
    void forget(String ticketId) {
        due.remove(ticketId);
    }

    /**
     * Asks the platform soon; when too much is to be done already, at a later question.
     *
     * @param word of the platform that is the reason; null: a page asked
     * @return whether it will be asked
     */
    boolean pull(ScanStore store, ScanPlatform platform, ScanTicket ticket, ScanPush.@Nullable Word word) {
        long asked = clock.millis();
        try {
            pools.computeIfAbsent(ticket.way(), way -> pool.get()).execute(() -> {
                if (clock.millis() - asked > STALE_MILLIS || !pullNow(store, platform, ticket)) {
                    missed(store, ticket, word);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            forget(ticket.id());
            missed(store, ticket, word);
            return false;
        }
    }

    /** Whether the platform answered and its answer is written. */
    private static boolean pullNow(ScanStore store, ScanPlatform platform, ScanTicket ticket) {
        try {
            ScanProgress progress = platform.progress(ticket.offer().platformId());
            store.with(tickets -> tickets.record(ticket.id(), progress));
            return true;
        } catch (ScanUnavailableException e) {
            LOG.debugf("%s was asked in vain: %s", ticket.way(), e.getMessage());
            store.with(tickets -> tickets.recordUnreachable(ticket.id()));
        } catch (RuntimeException e) {
            LOG.warnf("A question to %s failed: %s", ticket.way(), e.getClass().getName());
        }
        return false;
    }

    /** A page may ask again at once only if the platform had something to say; else its failures would be asked for more. */
    private void missed(ScanStore store, ScanTicket ticket, ScanPush.@Nullable Word word) {
        if (word != null) {
            store.with(tickets -> {
                tickets.missed(ticket.id(), ticket.way(), word);
                return true;
            });
            forget(ticket.id());
        }
    }

    @Override
    public void close() {
        pools.values().forEach(ExecutorService::shutdownNow);
    }
}
