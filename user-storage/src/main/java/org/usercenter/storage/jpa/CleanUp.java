package org.usercenter.storage.jpa;

import java.util.List;

import jakarta.persistence.EntityManager;

/** Removes what belonged to a user or a realm that is gone. The journal outlives users: it says who did what. */
final class CleanUp {

    private static final List<String> OF_USERS = List.of("UcIdentifier", "UcPerson", "UcRealName");
    private static final List<String> OF_REALMS =
            List.of("UcIdentifier", "UcPerson", "UcRealName", "UcJournal", "UcCounter");

    private CleanUp() {}

    static void userRemoved(EntityManager em, String realmId, String userId) {
        OF_USERS.forEach(entity -> Statements.execute(
                em.createQuery("delete from " + entity + " e where e.realmId = :realm and e.userId = :user")
                        .setParameter("realm", realmId)
                        .setParameter("user", userId)));
    }

    static void realmRemoved(EntityManager em, String realmId) {
        OF_REALMS.forEach(
                entity -> Statements.execute(em.createQuery("delete from " + entity + " e where e.realmId = :realm")
                        .setParameter("realm", realmId)));
    }
}
