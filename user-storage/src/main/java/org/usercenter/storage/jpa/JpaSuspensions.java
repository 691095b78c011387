package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.enterprise.Suspensions;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/** {@code UC_ENTERPRISE.SUSPENDED_AT}. */
final class JpaSuspensions implements Suspensions {

    private final EntityManager em;
    private final Journal journal;
    private final InstantSource clock;

    JpaSuspensions(EntityManager em, Journal journal, InstantSource clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public boolean suspend(
            RealmModel realm, String groupId, String reason, @Nullable String actorId, @Nullable String ip) {
        String given = checked(reason);
        boolean changed = Statements.execute(em.createQuery(
                                """
                                update UcEnterprise e set e.suspendedAt = :now, e.suspensionReason = :reason
                                where e.realmId = :realm and e.groupId = :group and e.suspendedAt is null""")
                        .setParameter("now", clock.millis())
                        .setParameter("reason", given)
                        .setParameter("realm", realm.getId())
                        .setParameter("group", groupId))
                > 0;
        if (changed) {
            record(realm, "enterprise.suspend", groupId, actorId, ip, Map.of("reason", given));
        }
        return changed;
    }

    @Override
    public boolean resume(
            RealmModel realm, String groupId, @Nullable String reason, @Nullable String actorId, @Nullable String ip) {
        Map<String, String> details = reason == null ? Map.of() : Map.of("reason", checked(reason));
        boolean changed = Statements.execute(em.createQuery(
                                """
                                update UcEnterprise e set e.suspendedAt = null, e.suspensionReason = null
                                where e.realmId = :realm and e.groupId = :group and e.suspendedAt is not null""")
                        .setParameter("realm", realm.getId())
                        .setParameter("group", groupId))
                > 0;
        if (changed) {
            record(realm, "enterprise.resume", groupId, actorId, ip, details);
        }
        return changed;
    }

    private static String checked(String reason) {
        String given = reason.strip();
        if (given.isEmpty() || given.length() > MAX_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + MAX_REASON + " characters");
        }
        return given;
    }

    private void record(
            RealmModel realm,
            String action,
            String groupId,
            @Nullable String actorId,
            @Nullable String ip,
            Map<String, String> details) {
        journal.record(realm, new JournalEntry(action, actorId, groupId, "success", null, ip, details).within(groupId));
    }

    @Override
    public Optional<Suspension> find(RealmModel realm, String groupId) {
        return em
                .createQuery(
                        """
                        select e.suspendedAt as at, e.suspensionReason as reason from UcEnterprise e
                        where e.realmId = :realm and e.groupId = :group and e.suspendedAt is not null""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("group", groupId)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Suspension(
                        Instant.ofEpochMilli(row.get("at", Long.class)), row.get("reason", String.class)));
    }
}
