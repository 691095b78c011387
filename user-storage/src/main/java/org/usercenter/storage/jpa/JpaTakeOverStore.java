package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.takeover.TakeOverStore;
import org.usercenter.storage.takeover.TakenOver;

/** {@code UC_TAKEN_OVER}. */
final class JpaTakeOverStore implements TakeOverStore {
    private static final int MAX_ADDRESS = 512;
    /** In the place of a way. */
    private static final String CLOSING = "closing";

    private final EntityManager em;
    private final InstantSource clock;

    JpaTakeOverStore(EntityManager em, InstantSource clock) {
        this.em = em;
        this.clock = clock;
    }

    @Override
    public void holdAccount(String userId) {
        // A statement that changes nothing locks the row on every database.
        Statements.execute(em.createQuery("update UserEntity u set u.notBefore = u.notBefore where u.id = :user")
                .setParameter("user", userId));
    }

    @Override
    public boolean counts(RealmModel realm, String userId, Instant provedAt) {
        List<Integer> notBefore = em.createQuery(
                        "select u.notBefore from UserEntity u where u.id = :user and u.realmId = :realm and u.enabled = true",
                        Integer.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .getResultList();
        boolean overtaken = em
                .createQuery(
                        "select a.value from UserAttributeEntity a where a.user.id = :user and a.name = :name",
                        String.class)
                .setParameter("user", userId)
                .setParameter("name", SINCE)
                .getResultList()
                .stream()
                .anyMatch(since -> provedAt.toEpochMilli() < Long.parseLong(since));
        return !overtaken && notBefore.stream().anyMatch(since -> provedAt.getEpochSecond() >= since);
    }

    @Override
    public void record(
            RealmModel realm,
            String userId,
            @Nullable String formerMembers,
            String way,
            @Nullable String ip,
            @Nullable String address,
            Duration pause) {
        long now = clock.millis();
        String known = address == null || address.length() > MAX_ADDRESS ? null : address;
        if (again(userId, formerMembers, way, ip, known, now, now + pause.toMillis())) {
            return;
        }
        insert(
                new TakenOver(
                        realm.getId(), userId, formerMembers, way, ip, known, Instant.ofEpochMilli(now), false, 0),
                pause);
    }

    private void insert(TakenOver row, Duration pause) {
        Statements.execute(em.createQuery(
                        """
                        insert into UcTakenOver(
                        userId, realmId, formerMembers, way, ip, address, takenAt, dueAt, closing, runs)
                        values (:user, :realm, :members, :way, :ip, :address, :now, :due, :closing, :runs)""")
                .setParameter("user", row.userId())
                .setParameter("realm", row.realmId())
                .setParameter("members", row.formerMembers())
                .setParameter("way", row.way())
                .setParameter("ip", row.ip())
                .setParameter("address", row.address())
                .setParameter("now", row.at().toEpochMilli())
                .setParameter("due", row.at().plus(pause).toEpochMilli())
                .setParameter("closing", row.closing())
                .setParameter("runs", row.runs()));
    }

    @Override
    public boolean isUnfinished(String userId) {
        return em.createQuery("select count(t) from UcTakenOver t where t.userId = :user", Long.class)
                        .setParameter("user", userId)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void recordClosing(
            RealmModel realm, String userId, @Nullable String formerMembers, @Nullable String address) {
        insert(
                new TakenOver(realm.getId(), userId, formerMembers, CLOSING, null, address, clock.instant(), true, 0),
                Duration.ZERO);
    }

    /** Members that are not dealt with yet keep what they are told of: how they lost the account they acted for. */
    private boolean again(
            String userId,
            @Nullable String formerMembers,
            String way,
            @Nullable String ip,
            @Nullable String address,
            long now,
            long due) {
        Statements.execute(em.createQuery(
                        """
                        update UcTakenOver t set t.way = :way, t.ip = :ip, t.address = :address
                        where t.userId = :user and t.formerMembers is null""")
                .setParameter("way", way)
                .setParameter("ip", ip)
                .setParameter("address", address)
                .setParameter("user", userId));
        return Statements.execute(em.createQuery(
                                """
                                update UcTakenOver t set t.formerMembers = coalesce(t.formerMembers, :members),
                                t.takenAt = :now, t.dueAt = :due, t.runs = t.runs + 1 where t.userId = :user""")
                        .setParameter("members", formerMembers)
                        .setParameter("now", now)
                        .setParameter("due", due)
                        .setParameter("user", userId))
                > 0;
    }

    @Override
    public void withholdLogs(RealmModel realm, String userId, @Nullable String groupId, Instant since) {
        ReadableSince.set(em, realm, userId, since);
        if (groupId != null) {
            ReadableSince.set(em, realm, groupId, since);
        }
    }

    @Override
    public Instant readableSince(RealmModel realm, String userId) {
        return Instant.ofEpochMilli(ReadableSince.ofAccount(em, realm, userId));
    }

    @Override
    public List<TakenOver> due(int max) {
        return em
                .createQuery(
                        """
                        select t.realmId as realm, t.userId as user, t.formerMembers as members, t.way as way,
                        t.ip as ip, t.address as address, t.takenAt as at, t.closing as closing, t.runs as runs
                        from UcTakenOver t where t.dueAt <= :now order by t.dueAt, t.userId""",
                        Tuple.class)
                .setParameter("now", clock.millis())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(row -> new TakenOver(
                        row.get("realm", String.class),
                        row.get("user", String.class),
                        row.get("members", String.class),
                        row.get("way", String.class),
                        row.get("ip", String.class),
                        row.get("address", String.class),
                        Instant.ofEpochMilli(row.get("at", Long.class)),
                        row.get("closing", Boolean.class),
                        row.get("runs", Integer.class)))
                .toList();
    }

    @Override
    public Optional<TakenOver> claim(TakenOver due, Duration pause) {
        long now = clock.millis();
        int claimed = Statements.execute(em.createQuery(
                        """
                        update UcTakenOver t set t.dueAt = :next, t.runs = t.runs + 1
                        where t.userId = :user and t.runs = :runs and t.dueAt <= :now""")
                .setParameter("next", now + pause.toMillis())
                .setParameter("user", due.userId())
                .setParameter("runs", due.runs())
                .setParameter("now", now));
        return claimed == 0
                ? Optional.empty()
                : Optional.of(new TakenOver(
                        due.realmId(),
                        due.userId(),
                        due.formerMembers(),
                        due.way(),
                        due.ip(),
                        due.address(),
                        due.at(),
                        due.closing(),
                        due.runs() + 1));
    }

    @Override
    public void putOff(TakenOver claimed, Instant until) {
        Statements.execute(
                em.createQuery("update UcTakenOver t set t.dueAt = :due where t.userId = :user and t.runs = :runs")
                        .setParameter("due", until.toEpochMilli())
                        .setParameter("user", claimed.userId())
                        .setParameter("runs", claimed.runs()));
    }

    @Override
    public List<String> formerMembers(TakenOver takenOver, int first, int max) {
        String former = takenOver.formerMembers();
        return former == null
                ? List.of()
                : em.createQuery(
                                """
                                select m.user.id from UserGroupMembershipEntity m
                                join GroupEntity role on role.id = m.groupId
                                where role.parentId = :former group by m.user.id
                                order by min(case when role.name = :internal then 0 else 1 end), m.user.id""",
                                String.class)
                        .setParameter("internal", MemberRole.INTERNAL.groupName())
                        .setParameter("former", former)
                        .setFirstResult(first)
                        .setMaxResults(max)
                        .getResultList();
    }

    @Override
    public void finish(TakenOver claimed) {
        Statements.execute(em.createQuery("delete from UcTakenOver t where t.userId = :user and t.runs = :runs")
                .setParameter("user", claimed.userId())
                .setParameter("runs", claimed.runs()));
    }
}
