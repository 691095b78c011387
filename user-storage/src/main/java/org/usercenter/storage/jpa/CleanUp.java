package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

/** Removes what belonged to a user or a realm that is gone. The journal outlives users: it says who did what. */
final class CleanUp {

    private static final List<String> OF_USERS = List.of(
            "UcIdentifier",
            "UcPerson",
            "UcEnterprise",
            "UcCertificate",
            "UcRealName",
            "UcMessage",
            "UcDelivery",
            "UcDocument",
            "UcConsent");
    private static final List<String> OF_REALMS = Stream.concat(
                    OF_USERS.stream(), Stream.of("UcDocumentChunk", "UcJournal", "UcCounter"))
            .toList();

    private CleanUp() {}

    static void userRemoved(EntityManager em, String realmId, String userId) {
        Statements.execute(em.createQuery(
                        """
                        delete from UcDocumentChunk c where c.documentId in (
                        select d.id from UcDocument d where d.realmId = :realm and d.userId = :user)""")
                .setParameter("realm", realmId)
                .setParameter("user", userId));
        OF_USERS.forEach(entity -> Statements.execute(
                em.createQuery("delete from " + entity + " e where e.realmId = :realm and e.userId = :user")
                        .setParameter("realm", realmId)
                        .setParameter("user", userId)));
    }

    /** Id of the group of the enterprise whose main account the user is. */
    static Optional<String> enterpriseOf(EntityManager em, String realmId, String userId) {
        return em
                .createQuery(
                        "select e.groupId from UcEnterprise e where e.realmId = :realm and e.userId = :user",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** An administrator can delete an enterprise's group: its particulars go, its main account stays. */
    static void groupRemoved(EntityManager em, String realmId, String groupId) {
        Statements.execute(em.createQuery("delete from UcEnterprise e where e.realmId = :realm and e.groupId = :group")
                .setParameter("realm", realmId)
                .setParameter("group", groupId));
    }

    static void realmRemoved(EntityManager em, String realmId) {
        OF_REALMS.forEach(
                entity -> Statements.execute(em.createQuery("delete from " + entity + " e where e.realmId = :realm")
                        .setParameter("realm", realmId)));
    }
}
