package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.business.Grants;
import org.usercenter.storage.business.Holder;
import org.usercenter.storage.business.NotHeldException;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/** {@code UC_GRANT} and {@code UC_MEMBER_GRANT}. */
final class JpaGrants implements Grants {

    private static final int MAX_LISTED = 50;

    private static final String OF_HOLDER =
            "select g.clientId as client, g.roleId as role from UcGrant g where g.holderId = :holder and g.realmId = :realm";

    /** What the enterprise has lost counts for nothing, whatever stands in the table of its members. */
    private static final String OF_MEMBER =
            """
            select g.clientId as client, g.roleId as role from UcMemberGrant g
            where g.userId = :user and g.groupId = :holder and g.realmId = :realm
            and exists (select 1 from UcGrant e where e.holderId = g.groupId and e.roleId = g.roleId)""";

    private final EntityManager em;
    private final Journal journal;
    private final InstantSource clock;

    JpaGrants(EntityManager em, Journal journal, InstantSource clock) {
        this.em = em;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Set<String> roles(RealmModel realm, Holder holder, String clientId) {
        Set<String> roles = new HashSet<>();
        held(realm, holder, " and g.clientId = :client")
                .setParameter("client", clientId)
                .getResultList()
                .forEach(row -> roles.add(row.get("role", String.class)));
        return roles;
    }

    @Override
    public Map<String, Set<String>> all(RealmModel realm, Holder holder) {
        Map<String, Set<String>> roles = new HashMap<>();
        held(realm, holder, "").getResultList().forEach(row -> roles.computeIfAbsent(
                        row.get("client", String.class), client -> new HashSet<>())
                .add(row.get("role", String.class)));
        return roles;
    }

    private TypedQuery<Tuple> held(RealmModel realm, Holder holder, String further) {
        String text = holder instanceof Holder.Member ? OF_MEMBER : OF_HOLDER;
        var query = em.createQuery(text + further, Tuple.class)
                .setParameter("holder", id(holder))
                .setParameter("realm", realm.getId());
        if (holder instanceof Holder.Member member) {
            query.setParameter("user", member.userId());
        }
        return query;
    }

    @Override
    public Set<String> grant(RealmModel realm, Holder holder, String clientId, Collection<String> roleIds, Deed deed) {
        Set<String> missing = new LinkedHashSet<>(roleIds);
        missing.removeAll(roles(realm, holder, clientId));
        if (holder instanceof Holder.Member member) {
            Set<String> held = roles(realm, new Holder.Enterprise(member.groupId()), clientId);
            missing.stream().filter(role -> !held.contains(role)).findFirst().ifPresent(role -> {
                throw new NotHeldException(role);
            });
            settle(realm, member, clientId);
        }
        if (!missing.isEmpty()) {
            forgetLeftovers(holder, missing);
            missing.forEach(role -> insert(realm, holder, clientId, role));
            journal.record(realm, entry("business.grant", holder, clientId, missing, deed));
        }
        return missing;
    }

    private void settle(RealmModel realm, Holder.Member member, String clientId) {
        Statements.execute(em.createQuery(
                        """
                        delete from UcGrantRequest r where r.realmId = :realm and r.groupId = :group
                        and r.userId = :user and r.clientId = :client""")
                .setParameter("realm", realm.getId())
                .setParameter("group", member.groupId())
                .setParameter("user", member.userId())
                .setParameter("client", clientId));
    }

    /** A member's row that was written while the enterprise was losing the role must not come to life again. */
    private void forgetLeftovers(Holder holder, Collection<String> roleIds) {
        if (holder instanceof Holder.Enterprise enterprise) {
            Statements.execute(
                    em.createQuery("delete from UcMemberGrant m where m.groupId = :group and m.roleId in :roles")
                            .setParameter("group", enterprise.groupId())
                            .setParameter("roles", roleIds));
        }
    }

    private void insert(RealmModel realm, Holder holder, String clientId, String roleId) {
        Query insert;
        if (holder instanceof Holder.Member member) {
            insert = em.createQuery(
                            """
                            insert into UcMemberGrant(userId, groupId, roleId, realmId, clientId, grantedAt)
                            values (:user, :holder, :role, :realm, :client, :now)""")
                    .setParameter("user", member.userId());
        } else {
            insert = em.createQuery(
                    """
                    insert into UcGrant(holderId, roleId, realmId, clientId, grantedAt)
                    values (:holder, :role, :realm, :client, :now)""");
        }
        Statements.execute(insert.setParameter("holder", id(holder))
                .setParameter("role", roleId)
                .setParameter("realm", realm.getId())
                .setParameter("client", clientId)
                .setParameter("now", clock.millis()));
    }

    @Override
    public List<String> withdraw(
            RealmModel realm, Holder holder, String clientId, Collection<String> roleIds, Deed deed) {
        Set<String> held = new LinkedHashSet<>(roleIds);
        held.retainAll(roles(realm, holder, clientId));
        if (held.isEmpty()) {
            return List.of();
        }
        List<String> users = losers(holder, held);
        if (holder instanceof Holder.Member member) {
            Statements.execute(em.createQuery(
                            "delete from UcMemberGrant m where m.userId = :user and m.groupId = :group and m.roleId in :roles")
                    .setParameter("user", member.userId())
                    .setParameter("group", member.groupId())
                    .setParameter("roles", held));
        } else {
            Statements.execute(em.createQuery("delete from UcGrant g where g.holderId = :holder and g.roleId in :roles")
                    .setParameter("holder", id(holder))
                    .setParameter("roles", held));
            forgetLeftovers(holder, held);
        }
        journal.record(realm, entry("business.withdraw", holder, clientId, held, deed));
        return users;
    }

    private List<String> losers(Holder holder, Set<String> roles) {
        if (holder instanceof Holder.Enterprise enterprise) {
            return em.createQuery(
                            "select distinct m.userId from UcMemberGrant m where m.groupId = :group and m.roleId in :roles",
                            String.class)
                    .setParameter("group", enterprise.groupId())
                    .setParameter("roles", roles)
                    .getResultList();
        }
        return List.of(holder instanceof Holder.Member member ? member.userId() : id(holder));
    }

    private static String id(Holder holder) {
        if (holder instanceof Holder.Person person) {
            return person.userId();
        }
        return holder instanceof Holder.Enterprise enterprise
                ? enterprise.groupId()
                : ((Holder.Member) holder).groupId();
    }

    private static JournalEntry entry(String action, Holder holder, String clientId, Set<String> roles, Deed deed) {
        Map<String, String> details = new HashMap<>();
        details.put("client", clientId);
        details.put("count", String.valueOf(roles.size()));
        // As many as surely have room: an enterprise can open a thousand at once.
        details.put(
                "roles",
                String.join(",", new TreeSet<>(roles).stream().limit(MAX_LISTED).toList()));
        String subject = holder instanceof Holder.Member member ? member.userId() : id(holder);
        JournalEntry entry =
                new JournalEntry(action, deed.actorId(), subject, "success", deed.way(), deed.ip(), details);
        return holder instanceof Holder.Person ? entry : entry.within(id(holder));
    }
}
