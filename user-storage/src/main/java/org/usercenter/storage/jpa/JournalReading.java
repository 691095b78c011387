package org.usercenter.storage.jpa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.LoginName;
import org.usercenter.storage.journal.JournalEntry;

/**
 * What people read of a line besides the entry itself, found when it is written: accounts can be gone, renamed or elsewhere
 * when it is read. At most three queries by keys.
 *
 * @param groupId of the enterprise in whose log it stands; null: of none
 * @param actorName null for who does not belong to the enterprise: an operator's name is not the enterprise's business
 * @param subjectName masked for who does not belong to the enterprise, which may have invited him by parts of his name only;
 *     in the log of none, for everybody but himself
 */
record JournalReading(@Nullable String groupId, @Nullable String actorName, @Nullable String subjectName) {

    private static final String GROUP =
            """
            select e.groupId from UcEnterprise e where e.userId = :id and e.realmId = :realm
            union all
            select e.groupId from UcEnterprise e where e.groupId = :id and e.realmId = :realm
            union all
            select m.groupId from UcMember m where m.userId = :id and m.realmId = :realm and m.kind = :internal""";

    private static final String NAMES =
            """
            select u.id as id, u.username as name,
            (select count(m) from UcMember m where m.groupId = :group and m.userId = u.id) as member,
            (select count(e) from UcEnterprise e where e.groupId = :group and e.userId = u.id) as main
            from UserEntity u where u.id in :ids and u.realmId = :realm""";

    /** Of an entry that is being written. */
    static JournalReading of(EntityManager em, String realmId, JournalEntry entry) {
        String actor = entry.actorId();
        String subject = entry.subjectId();
        Set<String> ids = Stream.of(Optional.ofNullable(actor), Optional.ofNullable(subject))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        String group = group(em, realmId, entry);
        if (ids.isEmpty()) {
            return new JournalReading(group, null, null);
        }
        Map<String, Named> names = names(em, realmId, group, ids);
        Named doer = names.get(actor);
        Named done = names.get(subject);
        boolean himself = group == null && actor != null && actor.equals(subject);
        return new JournalReading(
                group,
                doer != null && (himself || doer.belongs()) ? doer.name() : null,
                done == null ? null : himself || done.belongs() ? done.name() : masked(done.name()));
    }

    private record Named(String name, boolean belongs) {}

    /** What an operator does to others is not for the enterprise that he belongs to himself. */
    private static @Nullable String group(EntityManager em, String realmId, JournalEntry entry) {
        String named = entry.groupId();
        if (named != null) {
            return named.equals(JournalEntry.NO_ENTERPRISE) ? null : named;
        }
        String whose = entry.subjectId() == null ? entry.actorId() : entry.subjectId();
        return whose == null ? null : group(em, realmId, whose);
    }

    private static @Nullable String group(EntityManager em, String realmId, String id) {
        List<String> found = em.createQuery(GROUP, String.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("internal", MemberRole.INTERNAL.groupName())
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    private static Map<String, Named> names(EntityManager em, String realmId, @Nullable String group, Set<String> ids) {
        Map<String, Named> names = new HashMap<>();
        em.createQuery(NAMES, Tuple.class)
                .setParameter("group", group == null ? "" : group)
                .setParameter("ids", ids)
                .setParameter("realm", realmId)
                .getResultList()
                .forEach(row -> names.put(
                        row.get("id", String.class),
                        new Named(
                                row.get("name", String.class),
                                row.get("member", Long.class) + row.get("main", Long.class) > 0)));
        return names;
    }

    /** Null for what is none that people choose. */
    private static @Nullable String masked(String name) {
        try {
            return LoginName.parse(name).masked();
        } catch (InvalidIdentifierException e) {
            return null;
        }
    }
}
