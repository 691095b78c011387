package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.usercenter.storage.document.DocumentId;

/**
 * {@code UC_DOCUMENT_OBJECT}: each object is announced before it is sent and forgotten after it was removed, so that none is
 * lost sight of, whatever breaks off in between. The object store itself is never asked from here.
 */
final class DocumentObjects {

    /** Until an announced object counts as given up; far longer than sending one takes. */
    private static final Duration LONGEST_SENDING = Duration.ofHours(1);
    /** Before that it cannot be kept any more: servers' clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private static final long AT_ONCE = 0;

    private DocumentObjects() {}

    static String key(String realmId, String documentId) {
        return realmId + "/" + documentId;
    }

    /** An object that is going to be sent. */
    static void announce(EntityManager em, String realmId, DocumentId id, Instant now) {
        Statements.execute(
                em.createQuery("insert into UcDocumentObject(documentId, realmId, dueAt) values (:id, :realm, :due)")
                        .setParameter("id", id.value())
                        .setParameter("realm", realmId)
                        .setParameter("due", now.plus(LONGEST_SENDING).toEpochMilli()));
    }

    /**
     * It is a document's from now on.
     *
     * @return whether it is still there
     */
    static boolean keep(EntityManager em, DocumentId id, Instant now) {
        return Statements.execute(em.createQuery(
                                "update UcDocumentObject o set o.dueAt = null where o.documentId = :id and o.dueAt > :now")
                        .setParameter("id", id.value())
                        .setParameter("now", now.plus(MARGIN).toEpochMilli()))
                > 0;
    }

    /** Whether the content of a kept document is an object. */
    static boolean exists(EntityManager em, DocumentId id) {
        return em.createQuery(
                                "select count(*) from UcDocumentObject o where o.documentId = :id and o.dueAt is null",
                                Long.class)
                        .setParameter("id", id.value())
                        .getSingleResult()
                > 0;
    }

    /** Its document is removed by the same transaction. */
    static void release(EntityManager em, DocumentId id) {
        Statements.execute(em.createQuery("update UcDocumentObject o set o.dueAt = :due where o.documentId = :id")
                .setParameter("due", AT_ONCE)
                .setParameter("id", id.value()));
    }

    /** Those of documents of that list that are removed already. */
    static void releaseRemoved(EntityManager em, Collection<String> ids) {
        Statements.execute(em.createQuery(
                        """
                        update UcDocumentObject o set o.dueAt = :due where o.documentId in :ids
                        and not exists (select 1 from UcDocument d where d.id = o.documentId)""")
                .setParameter("due", AT_ONCE)
                .setParameter("ids", ids));
    }

    /** All of an account, whose documents are removed next. */
    static void releaseOfUser(EntityManager em, String realmId, String userId) {
        Statements.execute(em.createQuery(
                        """
                        update UcDocumentObject o set o.dueAt = :due where o.documentId in (
                        select d.id from UcDocument d where d.realmId = :realm and d.userId = :user)""")
                .setParameter("due", AT_ONCE)
                .setParameter("realm", realmId)
                .setParameter("user", userId));
    }

    static void releaseOfRealm(EntityManager em, String realmId) {
        Statements.execute(em.createQuery("update UcDocumentObject o set o.dueAt = :due where o.realmId = :realm")
                .setParameter("due", AT_ONCE)
                .setParameter("realm", realmId));
    }

    /** An object to be removed. */
    record Due(String realmId, String documentId) {
        String key() {
            return DocumentObjects.key(realmId, documentId);
        }
    }

    /** Some of those that are to be removed, the longest due first. */
    static List<Due> due(EntityManager em, Instant now, int batch) {
        return em
                .createQuery(
                        """
                        select o.realmId as realm, o.documentId as document from UcDocumentObject o
                        where o.dueAt <= :now order by o.dueAt, o.documentId""",
                        Tuple.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(batch)
                .getResultList()
                .stream()
                .map(row -> new Due(row.get("realm", String.class), row.get("document", String.class)))
                .toList();
    }

    /** It could not be removed yet. */
    static void putOff(EntityManager em, Due object, Instant until) {
        Statements.execute(em.createQuery(
                        "update UcDocumentObject o set o.dueAt = :due where o.documentId = :id and o.dueAt is not null")
                .setParameter("due", until.toEpochMilli())
                .setParameter("id", object.documentId()));
    }

    /** The object is gone. */
    static void forget(EntityManager em, Due object) {
        Statements.execute(
                em.createQuery("delete from UcDocumentObject o where o.documentId = :id and o.dueAt is not null")
                        .setParameter("id", object.documentId()));
    }
}
