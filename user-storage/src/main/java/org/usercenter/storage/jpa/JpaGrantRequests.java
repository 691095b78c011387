package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.GrantRequest;
import org.usercenter.storage.business.GrantRequests;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;
import org.usercenter.storage.message.Outbox;

/** {@code UC_GRANT_REQUEST}. */
final class JpaGrantRequests implements GrantRequests {

    private static final int MAX_PAGE = 101;
    private static final String SELECT =
            """
            select r.id as id, r.groupId as groupId, r.userId as userId, u.username as loginName,
            r.clientId as clientId, r.requestedAt as requestedAt, r.declined as declined
            from UcGrantRequest r left join UserEntity u on u.id = r.userId where r.realmId = :realm and r.groupId = :group""";

    private final EntityManager em;
    private final Journal journal;
    private final Outbox outbox;
    private final InstantSource clock;

    JpaGrantRequests(EntityManager em, Journal journal, Outbox outbox, InstantSource clock) {
        this.em = em;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean ask(
            RealmModel realm,
            Holder.Member member,
            String clientId,
            String mainAccountId,
            String systemName,
            Deed deed) {
        GrantRequest before = find(realm, member, clientId).orElse(null);
        if (before != null && !before.declined()) {
            return false;
        }
        if (before != null) {
            Statements.execute(em.createQuery("delete from UcGrantRequest r where r.id = :id")
                    .setParameter("id", before.id()));
        }
        Statements.execute(em.createQuery(
                        """
                        insert into UcGrantRequest(id, realmId, groupId, userId, clientId, requestedAt, declined)
                        values (:id, :realm, :group, :user, :client, :now, false)""")
                .setParameter("id", UUID.randomUUID().toString())
                .setParameter("realm", realm.getId())
                .setParameter("group", member.groupId())
                .setParameter("user", member.userId())
                .setParameter("client", clientId)
                .setParameter("now", clock.millis()));
        outbox.write(
                realm,
                new NewMessage(
                        mainAccountId,
                        "business.requested",
                        Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.EMAIL)),
                        Map.of("system", systemName),
                        false));
        journal.record(realm, entry("business.request", "success", member.groupId(), clientId, member.userId(), deed));
        return true;
    }

    @Override
    public Optional<GrantRequest> find(RealmModel realm, Holder.Member member, String clientId) {
        return select(realm, member.groupId(), " and r.userId = :user and r.clientId = :client")
                .setParameter("user", member.userId())
                .setParameter("client", clientId)
                .getResultList()
                .stream()
                .map(JpaGrantRequests::request)
                .findFirst();
    }

    @Override
    public List<GrantRequest> open(RealmModel realm, String groupId, GrantRequest.@Nullable Position after, int max) {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " requests");
        }
        String where = " and r.declined = false";
        if (after != null) {
            where += " and (r.requestedAt > :at or (r.requestedAt = :at and r.id > :id))";
        }
        TypedQuery<Tuple> query = select(realm, groupId, where + " order by r.requestedAt, r.id");
        if (after != null) {
            query.setParameter("at", after.requestedAt().toEpochMilli()).setParameter("id", after.id());
        }
        return query.setMaxResults(max).getResultList().stream()
                .map(JpaGrantRequests::request)
                .toList();
    }

    @Override
    public boolean decline(RealmModel realm, String groupId, String id, Deed deed) {
        GrantRequest request = find(realm, groupId, id).orElse(null);
        int declined = Statements.execute(em.createQuery(
                        """
                        update UcGrantRequest r set r.declined = true
                        where r.id = :id and r.realmId = :realm and r.groupId = :group and r.declined = false""")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setParameter("group", groupId));
        if (request == null || declined == 0) {
            return false;
        }
        journal.record(
                realm, entry("business.request", "declined", groupId, request.clientId(), request.userId(), deed));
        return true;
    }

    @Override
    public Optional<GrantRequest> find(RealmModel realm, String groupId, String id) {
        return select(realm, groupId, " and r.id = :id").setParameter("id", id).getResultList().stream()
                .map(JpaGrantRequests::request)
                .findFirst();
    }

    private TypedQuery<Tuple> select(RealmModel realm, String groupId, String further) {
        return em.createQuery(SELECT + further, Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("group", groupId);
    }

    private static GrantRequest request(Tuple row) {
        return new GrantRequest(
                row.get("id", String.class),
                row.get("groupId", String.class),
                row.get("userId", String.class),
                Objects.requireNonNullElse(row.get("loginName", String.class), ""),
                row.get("clientId", String.class),
                Instant.ofEpochMilli(row.get("requestedAt", Long.class)),
                row.get("declined", Boolean.class));
    }

    private static JournalEntry entry(
            String action, String outcome, String groupId, String clientId, String userId, Deed deed) {
        return new JournalEntry(
                        action, deed.actorId(), userId, outcome, deed.way(), deed.ip(), Map.of("client", clientId))
                .within(groupId);
    }
}
