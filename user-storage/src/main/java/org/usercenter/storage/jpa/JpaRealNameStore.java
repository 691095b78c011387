package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.ReviewState;

/** {@code UC_REAL_NAME}. */
final class JpaRealNameStore implements RealNameStore {

    private final EntityManager em;
    private final Sealing sealing;
    private final InstantSource clock;

    JpaRealNameStore(EntityManager em, Sealing sealing, InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public void record(RealmModel realm, String userId, RealNameChange change) {
        // What waits is the latest entry only; a check that is under way notices it.
        Statements.execute(em.createQuery(
                        """
                                update UcRealName n set n.checkAt = null
                                where n.realmId = :realm and n.userId = :user and n.checkAt is not null""")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId));
        Statements.execute(em.createQuery(
                        """
                                insert into UcRealName(realmId, userId, level, way, evidenceSealed, changedAt,
                                expiresAt, review, checkAt, checks)
                                values (:realm, :user, :level, :way, :evidence, :at, :expires, :review, :checkAt, 0)""")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("level", change.level().value())
                .setParameter("way", change.way())
                .setParameter(
                        "evidence", sealing.seal(change.evidence(), realm.getId(), Sealing.REAL_NAME_EVIDENCE, userId))
                .setParameter("at", change.at().toEpochMilli())
                .setParameter("expires", millis(change.expiresAt()))
                .setParameter("review", change.review().code())
                .setParameter("checkAt", change.review() == ReviewState.REVERIFY ? millis(change.at()) : null));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    @Override
    public RealNameLevel current(RealmModel realm, String userId) {
        return rows(realm, userId).setMaxResults(1).getResultList().stream()
                .findFirst()
                .filter(row -> !expired(row.get("expires", Long.class)))
                .map(row -> RealNameLevel.of(row.get("level", Integer.class)))
                .orElse(RealNameLevel.REGISTERED);
    }

    private boolean expired(@Nullable Long expiresAt) {
        return expiresAt != null && expiresAt <= clock.millis();
    }

    @Override
    public Optional<RealNameChange> latest(RealmModel realm, String userId) {
        return rows(realm, userId).setMaxResults(1).getResultList().stream()
                .map(row -> change(realm, userId, row))
                .findFirst();
    }

    @Override
    public Stream<RealNameChange> history(RealmModel realm, String userId) {
        return rows(realm, userId).getResultList().stream().map(row -> change(realm, userId, row));
    }

    private TypedQuery<Tuple> rows(RealmModel realm, String userId) {
        return em.createQuery(
                        """
                        select n.level as level, n.way as way, n.evidenceSealed as evidence, n.changedAt as at,
                        n.expiresAt as expires, n.review as review
                        from UcRealName n where n.realmId = :realm and n.userId = :user order by n.id desc""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId);
    }

    private RealNameChange change(RealmModel realm, String userId, Tuple row) {
        Long expires = row.get("expires", Long.class);
        return new RealNameChange(
                RealNameLevel.of(row.get("level", Integer.class)),
                row.get("way", String.class),
                sealing.open(row.get("evidence", String.class), realm.getId(), Sealing.REAL_NAME_EVIDENCE, userId),
                Instant.ofEpochMilli(row.get("at", Long.class)),
                expires == null ? null : Instant.ofEpochMilli(expires),
                ReviewState.of(row.get("review", String.class)));
    }
}
