package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.deletion.Closing;
import org.usercenter.storage.deletion.Deletions;
import org.usercenter.storage.deletion.PendingDeletion;

/** {@code UC_DELETION}. */
record JpaDeletions(EntityManager em, InstantSource clock) implements Deletions {

    private static final String SELECT =
            """
            select d.realmId as realm, d.userId as user, d.requestedAt as requestedAt, d.dueAt as dueAt,
            d.waiting as waiting, d.held as held, d.closes as closes, d.address as address from UcDeletion d""";
    private static final int MAX_ADDRESS = 512;

    @Override
    public void request(RealmModel realm, String userId, Instant dueAt, @Nullable Closing closing) {
        Duration waiting = Duration.between(clock.instant(), dueAt);
        Statements.execute(em.createQuery(
                        """
                        insert into UcDeletion(
                        userId, realmId, requestedAt, dueAt, waiting, held, reminded, closes, address)
                        values (:user, :realm, :now, :due, :waiting, false, :reminded, :closes, :address)""")
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("now", clock.millis())
                .setParameter("due", dueAt.toEpochMilli())
                .setParameter("waiting", waiting.toMillis())
                .setParameter("reminded", needsNoReminder(waiting))
                .setParameter("closes", closing == null ? null : closing.groupId())
                .setParameter("address", closing == null ? null : kept(closing.address())));
    }

    private static @Nullable String kept(@Nullable String address) {
        return address == null || address.length() > MAX_ADDRESS ? null : address;
    }

    private static boolean needsNoReminder(Duration waiting) {
        return waiting.compareTo(REMINDER) <= 0;
    }

    @Override
    public Optional<PendingDeletion> find(RealmModel realm, String userId) {
        return list(em.createQuery(SELECT + " where d.userId = :user and d.realmId = :realm", Tuple.class)
                        .setParameter("user", userId)
                        .setParameter("realm", realm.getId()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean end(RealmModel realm, String userId) {
        return Statements.execute(
                        em.createQuery("delete from UcDeletion d where d.userId = :user and d.realmId = :realm")
                                .setParameter("user", userId)
                                .setParameter("realm", realm.getId()))
                == 1;
    }

    @Override
    public List<PendingDeletion> due(int max) {
        return list(em.createQuery(SELECT + " where d.dueAt <= :now order by d.dueAt, d.userId", Tuple.class)
                .setParameter("now", clock.millis())
                .setMaxResults(max));
    }

    /** Those that wait are few: the table is read, and the accounts by their primary key. */
    @Override
    public List<PendingDeletion> disabled(int max) {
        return list(em.createQuery(
                        SELECT
                                + " join UserEntity u on u.id = d.userId left join UcEnterprise e on e.groupId = d.closes"
                                + " where d.held = false and (u.enabled = false or e.userId = d.userId and e.suspendedAt is not null)"
                                + " order by d.dueAt, d.userId",
                        Tuple.class)
                .setMaxResults(max));
    }

    @Override
    public List<PendingDeletion> unreminded(int max) {
        return list(em.createQuery(
                        SELECT
                                + " where d.dueAt > :now and d.dueAt <= :until and d.held = false and d.reminded = false"
                                + " and not exists (select e.groupId from UcEnterprise e where e.groupId = d.closes"
                                + " and e.userId = d.userId and e.suspendedAt is not null)"
                                + " order by d.dueAt, d.userId",
                        Tuple.class)
                .setParameter("now", clock.millis())
                .setParameter("until", clock.instant().plus(REMINDER).toEpochMilli())
                .setMaxResults(max));
    }

    @Override
    public boolean remind(PendingDeletion deletion) {
        return Statements.execute(em.createQuery(
                                """
                                update UcDeletion d set d.reminded = true where d.userId = :user and d.realmId = :realm
                                and d.dueAt = :due and d.held = false and d.reminded = false""")
                        .setParameter("user", deletion.userId())
                        .setParameter("realm", deletion.realmId())
                        .setParameter("due", deletion.dueAt().toEpochMilli()))
                == 1;
    }

    @Override
    public void hold(PendingDeletion deletion, Instant next) {
        Statements.execute(em.createQuery(
                        """
                        update UcDeletion d set d.held = true, d.dueAt = :next
                        where d.userId = :user and d.realmId = :realm""")
                .setParameter("next", next.toEpochMilli())
                .setParameter("user", deletion.userId())
                .setParameter("realm", deletion.realmId()));
    }

    @Override
    public Instant resume(PendingDeletion deletion) {
        Instant due = clock.instant().plus(deletion.waiting());
        Statements.execute(em.createQuery(
                        """
                        update UcDeletion d set d.held = false, d.dueAt = :due, d.reminded = :reminded
                        where d.userId = :user and d.realmId = :realm""")
                .setParameter("due", due.toEpochMilli())
                .setParameter("reminded", needsNoReminder(deletion.waiting()))
                .setParameter("user", deletion.userId())
                .setParameter("realm", deletion.realmId()));
        return due;
    }

    @Override
    public void putOff(PendingDeletion deletion, Instant dueAt) {
        Statements.execute(
                em.createQuery("update UcDeletion d set d.dueAt = :due where d.userId = :user and d.realmId = :realm")
                        .setParameter("due", dueAt.toEpochMilli())
                        .setParameter("user", deletion.userId())
                        .setParameter("realm", deletion.realmId()));
    }

    private static List<PendingDeletion> list(TypedQuery<Tuple> query) {
        return query.getResultList().stream().map(JpaDeletions::deletion).toList();
    }

    private static @Nullable Closing closing(Tuple row) {
        String closes = row.get("closes", String.class);
        return closes == null ? null : new Closing(closes, row.get("address", String.class));
    }

    private static PendingDeletion deletion(Tuple row) {
        return new PendingDeletion(
                row.get("realm", String.class),
                row.get("user", String.class),
                Instant.ofEpochMilli(row.get("requestedAt", Long.class)),
                Instant.ofEpochMilli(row.get("dueAt", Long.class)),
                Duration.ofMillis(row.get("waiting", Long.class)),
                row.get("held", Boolean.class),
                closing(row));
    }
}
