package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;

/** Deletes what is no longer needed, one batch a call, so that no transaction gets long. */
final class Purge {

    private Purge() {}

    /**
     * Deletes the oldest journal rows that were recorded before the moment.
     *
     * @param batch how many at most
     * @return how many were deleted; fewer than the batch when there are no more
     */
    static int journal(EntityManager em, Instant before, int batch) {
        List<Long> ids = em.createQuery(
                        "select j.id from UcJournal j where j.recordedAt < :before order by j.recordedAt", Long.class)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : Statements.execute(em.createQuery("delete from UcJournal j where j.id in :ids")
                        .setParameter("ids", ids));
    }

    /**
     * Deletes counters whose window has ended.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int counters(EntityManager em, Instant now, int batch) {
        List<String> ids = em.createQuery(
                        "select c.id from UcCounter c where c.endsAt <= :now order by c.endsAt", String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        if (!ids.isEmpty()) {
            // A counter may have begun anew since: the end is looked at again.
            Statements.execute(em.createQuery("delete from UcCounter c where c.id in :ids and c.endsAt <= :now")
                    .setParameter("ids", ids)
                    .setParameter("now", now.toEpochMilli()));
        }
        return ids.size();
    }
}
