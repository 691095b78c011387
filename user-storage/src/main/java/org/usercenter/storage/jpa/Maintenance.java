package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import jakarta.persistence.EntityManager;

import org.usercenter.storage.document.object.ObjectStorage;

/**
 * Purges the logs, the messages and the counters and rotates keys, batch by batch, each in a transaction of its own. Stops when
 * its time is over and goes on at the next run, since it shares one thread with the server's other scheduled tasks.
 */
final class Maintenance {

    /** Rows a transaction. */
    private static final int BATCH = 500;
    /** Documents a transaction, each of which has some forty pieces. */
    private static final int DOCUMENTS = 20;

    /** So long the service desk can see what became of an SMS. */
    private static final Duration DELIVERIES_KEPT = Duration.ofDays(30);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    private final OwnTransaction transactions;
    private final KeyRotation rotation;
    private final ObjectRemoval objects;
    private final int retentionMonths;
    private final InstantSource clock;

    Maintenance(
            OwnTransaction transactions,
            Sealing sealing,
            ObjectStorage objects,
            int retentionMonths,
            InstantSource clock) {
        this.objects = new ObjectRemoval(transactions, objects, clock);
        this.transactions = transactions;
        this.rotation = new KeyRotation(sealing);
        this.retentionMonths = retentionMonths;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param journalPurged journal rows deleted
     * @param rotated values encrypted with the active key
     * @param failed values that could not be decrypted
     * @param left values, of all, that are still not encrypted with the active key
     */
    record Result(int journalPurged, int rotated, int failed, long left) {}

    Result run() {
        Instant end = clock.instant().plus(LONGEST_RUN);
        purgeCounters(end);
        int purged = purge(end, retentionEnd(), Purge::journal);
        purge(end, retentionEnd(), Purge::logins);
        purge(end, retentionEnd(), Purge::messages);
        purge(end, clock.instant().minus(DELIVERIES_KEPT), Purge::deliveries);
        purge(end, clock.instant(), Purge::unboundCertificates);
        purge(end, clock.instant(), Purge::firstAnswers);
        purge(end, clock.instant(), Purge::memberImports);
        purge(end, clock.instant(), Purge::memberImportRows);
        purge(end, clock.instant(), Purge::proposals);
        purge(end, clock.instant(), Purge::reviews);
        purge(end, clock.instant(), Purge::figures);
        purge(end, clock.instant(), Purge::givenUpAppeals);
        inSmallBatches(end, Purge::appeals);
        inSmallBatches(end, Purge::givenUpDocuments);
        int rotated = 0;
        int failed = 0;
        for (KeyRotation.Column column : KeyRotation.Column.values()) {
            KeyRotation.Batch batch = new KeyRotation.Batch(column.beforeFirst(), BATCH, 0, 0);
            while (batch.seen() == BATCH && clock.instant().isBefore(end)) {
                Object after = batch.last();
                batch = transactions.call(em -> rotation.rotate(em, column, after, BATCH));
                rotated += batch.rotated();
                failed += batch.failed();
            }
        }
        // Last: it alone depends on another server.
        objects.run(end);
        return new Result(purged, rotated, failed, transactions.call(rotation::left));
    }

    private void purgeCounters(Instant end) {
        Instant now = clock.instant();
        int seen = BATCH;
        while (seen == BATCH && clock.instant().isBefore(end)) {
            seen = transactions.call(em -> Purge.counters(em, now, BATCH));
        }
    }

    private void inSmallBatches(Instant end, BatchPurge purge) {
        Instant now = clock.instant();
        int seen = DOCUMENTS;
        while (seen == DOCUMENTS && clock.instant().isBefore(end)) {
            seen = transactions.call(em -> purge.delete(em, now, DOCUMENTS));
        }
    }

    private Instant retentionEnd() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(retentionMonths)
                .toInstant();
    }

    /** Deletes one batch of what is older than the moment; see {@link Purge}. */
    private interface BatchPurge {

        int delete(EntityManager em, Instant before, int batch);
    }

    private int purge(Instant end, Instant before, BatchPurge purge) {
        int total = 0;
        int deleted = BATCH;
        while (deleted == BATCH && clock.instant().isBefore(end)) {
            deleted = transactions.call(em -> purge.delete(em, before, BATCH));
            total += deleted;
        }
        return total;
    }
}
