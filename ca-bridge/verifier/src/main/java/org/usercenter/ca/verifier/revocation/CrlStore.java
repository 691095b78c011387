package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * CRLs in memory. A CRL lives until the nearer of nextUpdate and maxAge; the first question after three quarters of that
 * fetches it anew in the background, and until nextUpdate the old one goes on answering where fetching fails. One fetch
 * at a time for each CRL and for each host; after each failure in a row the pause is twice as long. Thread-safe.
 */
final class CrlStore {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** For a whole download; nobody waits for it longer than the limit of a check. */
    private static final Duration DOWNLOAD = Duration.ofSeconds(60);

    private static final int MAX_CRLS = 256;

    private final GuardedFetch fetch;
    private final CrlReader reader;
    private final Clock clock;
    private final HostQueues queues;
    private final BoundedMap<Key, Slot> slots = new BoundedMap<>(MAX_CRLS);

    private record Key(URI uri, String issuerKey, @Nullable String sm2UserId) {}

    /**
     * What can be said from a CRL now.
     *
     * @param crl null if there is none that counts
     * @param freshUntil until when it need not be asked for again
     * @param detail why there is none
     */
    record Found(@Nullable Crl crl, Instant freshUntil, String detail) {}

    private static final class Slot {
        private @Nullable Crl crl;
        private Instant fetchedAt = Instant.MIN;
        private Instant pausedUntil = Instant.MIN;
        private Duration nextPause = FIRST_PAUSE;
        private String detail = "CRL not loaded yet";
        private @Nullable CompletableFuture<Void> running;
    }

    CrlStore(GuardedFetch fetch, CrlReader reader, Clock clock, Executor executor) {
        this.fetch = fetch;
        this.reader = reader;
        this.clock = clock;
        this.queues = new HostQueues(executor);
    }

    Found find(URI uri, Issuer issuer, String issuerKey, RevocationPolicy policy, Deadline deadline) {
        Slot slot = slots.computeIfAbsent(new Key(uri, issuerKey, issuer.sm2UserId()), key -> new Slot());
        Instant now = clock.instant();
        Instant end;
        boolean due;
        synchronized (slot) {
            end = end(slot, policy);
            Duration life = end.isAfter(slot.fetchedAt) ? Duration.between(slot.fetchedAt, end) : Duration.ZERO;
            due = !now.isBefore(slot.fetchedAt.plus(life.multipliedBy(3).dividedBy(4)));
        }
        if (due) {
            CompletableFuture<Void> refresh = refresh(slot, uri, issuer, policy, now);
            if (!now.isBefore(end)) {
                await(refresh, deadline);
            }
        }
        synchronized (slot) {
            Crl crl = slot.crl;
            if (crl == null || !crl.nextUpdate().isAfter(now)) {
                return new Found(null, now, slot.detail);
            }
            return new Found(crl, end(slot, policy), "");
        }
    }

    private static Instant end(Slot slot, RevocationPolicy policy) {
        Crl crl = slot.crl;
        if (crl == null) {
            return Instant.MIN;
        }
        Instant oldest = slot.fetchedAt.plus(policy.maxAge());
        return crl.nextUpdate().isBefore(oldest) ? crl.nextUpdate() : oldest;
    }

    private CompletableFuture<Void> refresh(Slot slot, URI uri, Issuer issuer, RevocationPolicy policy, Instant now) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        synchronized (slot) {
            if (slot.running != null) {
                return slot.running;
            }
            if (now.isBefore(slot.pausedUntil)) {
                mine.complete(null);
                return mine;
            }
            slot.running = mine;
        }
        try {
            queues.execute(AddressRule.bare(uri.getHost()), () -> {
                try {
                    load(slot, uri, issuer, policy);
                } finally {
                    finish(slot, mine);
                }
            });
        } catch (RuntimeException e) {
            // The executor is full or shut down; the next question tries again.
            finish(slot, mine);
        }
        return mine;
    }

    private static void finish(Slot slot, CompletableFuture<Void> done) {
        synchronized (slot) {
            slot.running = null;
        }
        done.complete(null);
    }

    private void load(Slot slot, URI uri, Issuer issuer, RevocationPolicy policy) {
        try {
            byte[] encoded = fetch.crl(uri, policy, Deadline.in(DOWNLOAD));
            Crl crl = reader.read(encoded, issuer, clock.instant());
            synchronized (slot) {
                if (slot.crl != null && crl.thisUpdate().isBefore(slot.crl.thisUpdate())) {
                    throw new CrlException("CRL older than the one before");
                }
                slot.crl = crl;
                slot.fetchedAt = clock.instant();
                slot.detail = "CRL too old";
                slot.nextPause = FIRST_PAUSE;
            }
        } catch (TransportException | CrlException e) {
            String reason = e.getMessage();
            synchronized (slot) {
                slot.detail = reason == null ? "CRL not available" : reason;
                slot.pausedUntil = clock.instant().plus(slot.nextPause);
                Duration longer = slot.nextPause.multipliedBy(2);
                slot.nextPause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            }
        }
    }

    private static void await(CompletableFuture<Void> refresh, Deadline deadline) {
        try {
            refresh.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // The download goes on; this question is answered with what there is.
        }
    }
}
