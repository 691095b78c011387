package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.realname.LoweringReason;
import org.usercenter.storage.realname.RealNameChange;
import org.usercenter.storage.realname.RealNameLevel;
import org.usercenter.storage.realname.RealNameStanding;
import org.usercenter.storage.realname.RealNameStore;
import org.usercenter.storage.realname.RealNameValidity;
import org.usercenter.storage.realname.ReviewCause;
import org.usercenter.storage.realname.ReviewState;

/** {@code UC_REAL_NAME}. */
final class JpaRealNameStore implements RealNameStore {

    private final EntityManager em;
    private final Sealing sealing;
    private final Journal journal;
    private final RealNameValidity validity;
    private final ReviewRows reviews;
    private final InstantSource clock;

    JpaRealNameStore(
            EntityManager em,
            Sealing sealing,
            Journal journal,
            RealNameValidity validity,
            ReviewRows reviews,
            InstantSource clock) {
        this.em = em;
        this.sealing = sealing;
        this.journal = journal;
        this.validity = validity;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public void record(RealmModel realm, String userId, RealNameChange given) {
        RealNameChange change = validity.applied(given);
        // First: it waits for an operator who decides at this moment, and of two levels the one that is written later
        // counts.
        reviews.follow(realm, userId, change);
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
                                expiresAt, review, cause, checkAt, checks)
                                values (:realm, :user, :level, :way, :evidence, :at, :expires, :review, :cause, :checkAt, 0)""")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("level", change.level().value())
                .setParameter("way", change.way())
                .setParameter(
                        "evidence", sealing.seal(change.evidence(), realm.getId(), Sealing.REAL_NAME_EVIDENCE, userId))
                .setParameter("at", change.at().toEpochMilli())
                .setParameter("expires", millis(change.expiresAt()))
                .setParameter("review", change.review().code())
                .setParameter(
                        "cause", change.cause() == null ? null : change.cause().code())
                .setParameter("checkAt", change.review() == ReviewState.REVERIFY ? millis(change.at()) : null));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    @Override
    public Optional<RealNameLevel> lower(
            RealmModel realm, String userId, LoweringReason reason, @Nullable String actorId, @Nullable String ip) {
        RealNameLevel before = current(realm, userId);
        if (before == RealNameLevel.REGISTERED) {
            return Optional.empty();
        }
        record(
                realm,
                userId,
                new RealNameChange(
                        RealNameLevel.REGISTERED,
                        WAY_LOWERED + reason.code(),
                        "",
                        clock.instant(),
                        null,
                        ReviewState.NONE));
        journal.record(
                realm,
                new JournalEntry(
                        "realname.lowered",
                        actorId,
                        userId,
                        "success",
                        null,
                        ip,
                        Map.of("reason", reason.code(), "level", String.valueOf(before.value()))));
        return Optional.of(before);
    }

    @Override
    public RealNameLevel current(RealmModel realm, String userId) {
        return em
                .createQuery(
                        """
                        select n.level from UcRealName n where n.realmId = :realm and n.userId = :user
                        and (n.expiresAt is null or n.expiresAt > :now) order by n.id desc""",
                        Integer.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("now", clock.millis())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(RealNameLevel::of)
                .orElse(RealNameLevel.REGISTERED);
    }

    @Override
    public Map<String, RealNameLevel> current(RealmModel realm, Collection<String> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        Map<String, RealNameLevel> levels = new HashMap<>();
        em.createQuery(
                        """
                        select n.userId as user, n.level as level from UcRealName n where n.realmId = :realm
                        and n.id in (select max(m.id) from UcRealName m where m.realmId = :realm
                        and m.userId in :users and (m.expiresAt is null or m.expiresAt > :now) group by m.userId)""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("users", userIds)
                .setParameter("now", clock.millis())
                .getResultList()
                .forEach(row ->
                        levels.put(row.get("user", String.class), RealNameLevel.of(row.get("level", Integer.class))));
        return levels;
    }

    @Override
    public RealNameStanding standing(RealmModel realm, String userId) {
        List<Tuple> all = rows(realm, userId).getResultList();
        Tuple counts = all.stream()
                .filter(row -> !expired(row.get("expires", Long.class)))
                .findFirst()
                .orElse(null);
        RealNameStanding.Lapsed lapsed = lapsed(all, counts);
        return counts == null
                ? new RealNameStanding(RealNameLevel.REGISTERED, null, null, null, lapsed)
                : new RealNameStanding(
                        level(counts),
                        counts.get("way", String.class),
                        Instant.ofEpochMilli(counts.get("at", Long.class)),
                        instant(counts.get("expires", Long.class)),
                        lapsed);
    }

    /** The best of what was reached after what counts; nothing when that is no better. */
    private static RealNameStanding.@Nullable Lapsed lapsed(List<Tuple> all, @Nullable Tuple counts) {
        int newer = counts == null ? all.size() : all.indexOf(counts);
        RealNameLevel left = counts == null ? RealNameLevel.REGISTERED : level(counts);
        return all.subList(0, newer).stream()
                .filter(row -> level(row).value() > left.value())
                .max(Comparator.comparing(JpaRealNameStore::level))
                .map(row -> new RealNameStanding.Lapsed(
                        level(row), row.get("way", String.class), Instant.ofEpochMilli(row.get("expires", Long.class))))
                .orElse(null);
    }

    private static RealNameLevel level(Tuple row) {
        return RealNameLevel.of(row.get("level", Integer.class));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
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
                        n.expiresAt as expires, n.review as review, n.cause as cause
                        from UcRealName n where n.realmId = :realm and n.userId = :user order by n.id desc""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId);
    }

    private RealNameChange change(RealmModel realm, String userId, Tuple row) {
        return new RealNameChange(
                level(row),
                row.get("way", String.class),
                sealing.open(row.get("evidence", String.class), realm.getId(), Sealing.REAL_NAME_EVIDENCE, userId),
                Instant.ofEpochMilli(row.get("at", Long.class)),
                instant(row.get("expires", Long.class)),
                ReviewState.of(row.get("review", String.class)),
                ReviewCause.ofCode(row.get("cause", String.class)).orElse(null));
    }
}
