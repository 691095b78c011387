package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.log.LogRange;

/**
 * {@code UC_READABLE_SINCE}: from when on an account, or an enterprise, reads the logs and messages, because somebody else had it before.
 * One row by key, whatever the length of the logs.
 */
final class ReadableSince {

    private ReadableSince() {}

    /** Epoch milliseconds; null: from their beginning. */
    static @Nullable Long of(EntityManager em, RealmModel realm, LogRange.Of of) {
        return of(
                em,
                realm,
                of instanceof LogRange.Account account ? account.userId() : ((LogRange.Enterprise) of).groupId());
    }

    /** Epoch milliseconds; 0: from their beginning. */
    static long ofAccount(EntityManager em, RealmModel realm, String userId) {
        Long since = of(em, realm, userId);
        return since == null ? 0 : since;
    }

    private static @Nullable Long of(EntityManager em, RealmModel realm, String owner) {
        List<Long> found = em.createQuery(
                        "select s.since from UcReadableSince s where s.realmId = :realm and s.ownerId = :owner",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("owner", owner)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /** By who holds the account, so one at a time. */
    static void set(EntityManager em, RealmModel realm, String owner, Instant since) {
        int moved = Statements.execute(em.createQuery(
                        "update UcReadableSince s set s.since = :since where s.realmId = :realm and s.ownerId = :owner")
                .setParameter("since", since.toEpochMilli())
                .setParameter("realm", realm.getId())
                .setParameter("owner", owner));
        if (moved == 0) {
            Statements.execute(em.createQuery(
                            "insert into UcReadableSince(realmId, ownerId, since) values (:realm, :owner, :since)")
                    .setParameter("realm", realm.getId())
                    .setParameter("owner", owner)
                    .setParameter("since", since.toEpochMilli()));
        }
    }
}
