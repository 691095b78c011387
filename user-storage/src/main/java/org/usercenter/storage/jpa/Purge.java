package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.figure.Figures;

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
        return numbered(em, "UcJournal", "e.recordedAt < :before order by e.recordedAt", before, batch);
    }

    /**
     * Deletes the oldest lines of the login log that are from before the moment.
     *
     * @param batch how many at most
     * @return how many were deleted; fewer than the batch when there are no more
     */
    static int logins(EntityManager em, Instant before, int batch) {
        return numbered(em, "UcLogin", "e.loggedAt < :before order by e.loggedAt", before, batch);
    }

    /**
     * Deletes messages on pages that were written before the moment, read or not.
     *
     * @param batch how many at most
     * @return how many were deleted; fewer than the batch when there are no more
     */
    static int messages(EntityManager em, Instant before, int batch) {
        return numbered(em, "UcMessage", "e.createdAt < :before order by e.createdAt", before, batch);
    }

    /**
     * Deletes copies of messages that were done with, sent or not, before the moment.
     *
     * @param batch how many at most
     * @return how many were deleted; fewer than the batch when there are no more
     */
    static int deliveries(EntityManager em, Instant before, int batch) {
        return numbered(
                em,
                "UcDelivery",
                "e.state in ('sent', 'failed', 'unknown', 'no-address') and e.dueAt < :before order by e.dueAt",
                before,
                batch);
    }

    /**
     * Deletes certificates that were taken from their account and ended before the moment.
     *
     * @param batch how many at most
     * @return how many were deleted; fewer than the batch when there are no more
     */
    static int unboundCertificates(EntityManager em, Instant before, int batch) {
        List<String> ids = em.createQuery(
                        """
                        select c.id from UcCertificate c
                        where c.state = 'unbound' and c.notAfter < :before order by c.notAfter""",
                        String.class)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : Statements.execute(
                        em.createQuery("delete from UcCertificate c where c.id in :ids and c.state = 'unbound'")
                                .setParameter("ids", ids));
    }

    /**
     * Deletes documents whose sender never got an account.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int givenUpDocuments(EntityManager em, Instant now, int batch) {
        List<String> ids = em.createQuery(
                        "select d.id from UcDocument d where d.expiresAt <= :now order by d.expiresAt", String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        if (!ids.isEmpty()) {
            // One may have been assigned to an account since: the end is looked at again, and its content stays.
            Statements.execute(em.createQuery("delete from UcDocument d where d.id in :ids and d.expiresAt <= :now")
                    .setParameter("ids", ids)
                    .setParameter("now", now.toEpochMilli()));
            Statements.execute(em.createQuery(
                            """
                            delete from UcDocumentChunk c where c.documentId in :ids
                            and not exists (select 1 from UcDocument d where d.id = c.documentId)""")
                    .setParameter("ids", ids));
            DocumentObjects.releaseRemoved(em, ids);
        }
        return ids.size();
    }

    /**
     * Closes appeals whose claimants did not add in time what they were asked for. One that was objected to waits for an operator
     * again: its account is frozen until somebody decides.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int givenUpAppeals(EntityManager em, Instant now, int batch) {
        List<String> ids = em.createQuery(
                        """
                        select a.id from UcAppeal a where a.state = 'needs-more' and a.dueAt <= :now
                        order by a.dueAt""",
                        String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        if (!ids.isEmpty()) {
            Statements.execute(em.createQuery(
                            """
                            update UcAppeal a set a.state = 'objected', a.dueAt = null, a.operatorId = null,
                            a.changedAt = :now where a.id in :ids and a.state = 'needs-more' and a.dueAt <= :now
                            and a.objectedAt is not null""")
                    .setParameter("ids", ids)
                    .setParameter("now", now.toEpochMilli()));
            Statements.execute(em.createQuery(
                            """
                            update UcAppeal a set a.state = 'expired', a.endsAt = :end, a.changedAt = :now
                            where a.id in :ids and a.state = 'needs-more' and a.dueAt <= :now""")
                    .setParameter("ids", ids)
                    .setParameter("end", now.plus(AppealStore.KEPT).toEpochMilli())
                    .setParameter("now", now.toEpochMilli()));
        }
        return ids.size();
    }

    /**
     * Deletes appeals that were decided long ago, with their materials.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int appeals(EntityManager em, Instant now, int batch) {
        List<Tuple> ended = em.createQuery(
                        """
                        select a.id as id, a.realmId as realm from UcAppeal a where a.endsAt <= :now
                        order by a.endsAt""",
                        Tuple.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        ended.forEach(row -> {
            String id = row.get("id", String.class);
            CleanUp.appealRemoved(em, row.get("realm", String.class), JpaAppealStore.holder(id));
            Statements.execute(
                    em.createQuery("delete from UcAppeal a where a.id = :id").setParameter("id", id));
        });
        return ended.size();
    }

    /**
     * Deletes figures of days that are kept no longer.
     *
     * @param batch how many at most
     * @return how many were deleted; fewer than the batch when there are no more
     */
    static int figures(EntityManager em, Instant now, int batch) {
        List<Long> ids = em.createQuery(
                        "select f.id from UcFigure f where f.countedOn < :first order by f.countedOn", Long.class)
                .setParameter(
                        "first",
                        now.atZone(Figures.ZONE)
                                .toLocalDate()
                                .minusDays(Figures.KEPT_DAYS)
                                .toString())
                .setMaxResults(batch)
                .getResultList();
        return deleted(em, "UcFigure", ids);
    }

    private static int numbered(EntityManager em, String entity, String which, Instant before, int batch) {
        List<Long> ids = em.createQuery("select e.id from " + entity + " e where " + which, Long.class)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        return deleted(em, entity, ids);
    }

    private static int deleted(EntityManager em, String entity, List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : Statements.execute(em.createQuery("delete from " + entity + " e where e.id in :ids")
                        .setParameter("ids", ids));
    }

    /**
     * Deletes counters whose window has ended.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int counters(EntityManager em, Instant now, int batch) {
        return ended(em, "UcCounter", now, batch);
    }

    /**
     * Deletes first answers that are no longer to be known.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int firstAnswers(EntityManager em, Instant now, int batch) {
        return ended(em, "UcFirstAnswer", now, batch);
    }

    /**
     * Deletes proposals of operators of which nothing is to be told any more.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int proposals(EntityManager em, Instant now, int batch) {
        return ended(em, "UcProposal", now, batch);
    }

    /**
     * Deletes imports that are no longer to be known, whether they are done or not.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int memberImports(EntityManager em, Instant now, int batch) {
        return ended(em, "UcMemberImport", now, batch);
    }

    /** The same of their rows. */
    static int memberImportRows(EntityManager em, Instant now, int batch) {
        return ended(em, "UcMemberImportRow", now, batch);
    }

    /**
     * Deletes reviews that were decided long ago.
     *
     * @param batch how many at most
     * @return how many were seen; fewer than the batch when there are no more
     */
    static int reviews(EntityManager em, Instant now, int batch) {
        return ended(em, "UcReview", now, batch);
    }

    private static int ended(EntityManager em, String entity, Instant now, int batch) {
        List<String> ids = em.createQuery(
                        "select e.id from " + entity + " e where e.endsAt <= :now order by e.endsAt", String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(batch)
                .getResultList();
        if (!ids.isEmpty()) {
            // One may have begun anew since: the end is looked at again.
            Statements.execute(em.createQuery("delete from " + entity + " e where e.id in :ids and e.endsAt <= :now")
                    .setParameter("ids", ids)
                    .setParameter("now", now.toEpochMilli()));
        }
        return ids.size();
    }
}
