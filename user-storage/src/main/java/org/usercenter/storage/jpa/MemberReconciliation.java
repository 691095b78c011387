package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.DisabledAccount;

/**
 * Brings the tables to what the groups say, where no event has told of a change: of what was there before the tables were,
 * and of bulk imports.
 *
 * @param accounts finds accounts by ids of realm and user
 * @param groups finds groups by ids of realm and group
 */
record MemberReconciliation(
        EntityManager em,
        InstantSource clock,
        BiFunction<String, String, @Nullable UserModel> accounts,
        BiFunction<String, String, @Nullable GroupModel> groups) {

    private static final List<String> KINDS = List.of(MemberRole.INTERNAL.groupName(), MemberRole.INVITED.groupName());

    private static final String MEMBERSHIP =
            """
            UserGroupMembershipEntity g join GroupEntity k on k.id = g.groupId
            join GroupEntity p on p.id = k.parentId""";

    /**
     * Writes rows that are missing.
     *
     * @param first how many to leave out, because they cannot be written
     * @param max how many at most
     * @return how many were seen; fewer than {@code max} when there are no more
     */
    int addMembers(int first, int max) {
        List<Tuple> missing = em.createQuery(
                        "select g.user.id as userId, k.name as kind, e.groupId as groupId, e.realmId as realm from "
                                + MEMBERSHIP
                                + """
                                 join UcEnterprise e on e.groupId = p.parentId
                                where k.name in :kinds and p.name = :members and not exists (
                                select 1 from UcMember m where m.groupId = e.groupId and m.userId = g.user.id)
                                order by g.user.id, k.id""",
                        Tuple.class)
                .setParameter("kinds", KINDS)
                .setParameter("members", EnterpriseStore.MEMBERS)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        MemberSync sync = new MemberSync(em, clock);
        for (Tuple row : missing) {
            String realm = row.get("realm", String.class);
            UserModel account = accounts.apply(realm, row.get("userId", String.class));
            if (account != null) {
                sync.write(realm, row.get("groupId", String.class), row.get("kind", String.class), account);
            }
        }
        return missing.size();
    }

    /** As {@link #addMembers}, of departments; the level below can be written when the one above is. */
    int addDepartments(int first, int max) {
        List<Tuple> missing = em.createQuery(
                        """
                        select k.id as id, k.realm as realm from GroupEntity k join GroupEntity p on p.id = k.parentId
                        where (exists (select 1 from UcDepartment d where d.id = p.id)
                        or (p.name = :departments
                        and exists (select 1 from UcEnterprise e where e.groupId = p.parentId)))
                        and not exists (select 1 from UcDepartment d where d.id = k.id) order by k.id""",
                        Tuple.class)
                .setParameter("departments", EnterpriseStore.DEPARTMENTS)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        MemberSync sync = new MemberSync(em, clock);
        for (Tuple row : missing) {
            GroupModel group = groups.apply(row.get("realm", String.class), row.get("id", String.class));
            if (group != null) {
                sync.made(group);
            }
        }
        return missing.size();
    }

    /**
     * Forgets that enterprises have disabled accounts that somebody else has enabled since: when they are disabled the next
     * time, that is by others.
     *
     * @param max how many at most
     * @return how many were seen
     */
    int forgetDisabled(int max) {
        List<Tuple> enabled = em.createQuery(
                        """
                        select a.user.id as userId, a.user.realmId as realm from UserAttributeEntity a
                        where a.name = :name and a.user.enabled = true""",
                        Tuple.class)
                .setParameter("name", DisabledAccount.ATTRIBUTE)
                .setMaxResults(max)
                .getResultList();
        for (Tuple row : enabled) {
            UserModel account = accounts.apply(row.get("realm", String.class), row.get("userId", String.class));
            if (account != null) {
                account.removeAttribute(DisabledAccount.ATTRIBUTE);
            }
        }
        return enabled.size();
    }

    /**
     * Deletes rows of those who are no members, and takes over what administrators of the realm have changed: login names,
     * and who is a member administrator.
     */
    void correct() {
        Statements.execute(em.createQuery("delete from UcMember m where not exists (select 1 from " + MEMBERSHIP
                        + " where g.user.id = m.userId and p.parentId = m.groupId and k.name = m.kind"
                        // Former members who wait for their deletion are in a group of their own.
                        + " and (p.name = :members or m.leavingAt is not null))")
                .setParameter("members", EnterpriseStore.MEMBERS));
        correctAdministrators(true);
        correctAdministrators(false);
        Statements.execute(
                em.createQuery(
                        """
                update UcMember m set m.loginName = (select u.username from UserEntity u where u.id = m.userId)
                where exists (
                select 1 from UserEntity u where u.id = m.userId and u.username <> m.loginName)"""));
        Statements.execute(
                em.createQuery(
                        "update UcMember m set m.sortName = m.loginName where m.kind = 'invited' and m.sortName <> m.loginName"));
    }

    /**
     * Takes over names of internal accounts that were changed where no event tells of it.
     *
     * @param first how many to leave out, because they cannot be written
     * @param max how many at most
     * @return how many were seen; fewer than {@code max} when there are no more
     */
    int rename(int first, int max) {
        List<Tuple> changed = em.createQuery(
                        """
                        select m.userId as userId, m.realmId as realm from UcMember m
                        join UserEntity u on u.id = m.userId
                        where m.kind = :internal and m.sortName not in (
                        concat(coalesce(u.lastName, ''), coalesce(u.firstName, '')),
                        trim(concat(coalesce(u.firstName, ''), ' ', coalesce(u.lastName, ''))), u.username)
                        order by m.userId""",
                        Tuple.class)
                .setParameter("internal", MemberRole.INTERNAL.groupName())
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        MemberSync sync = new MemberSync(em, clock);
        for (Tuple row : changed) {
            String realm = row.get("realm", String.class);
            UserModel account = accounts.apply(realm, row.get("userId", String.class));
            if (account != null) {
                sync.renamed(realm, account);
            }
        }
        return changed.size();
    }

    private void correctAdministrators(boolean administrator) {
        Statements.execute(
                em.createQuery("update UcMember m set m.administrator = :administrator where m.administrator <> "
                                + ":administrator and " + (administrator ? "" : "not ") + "exists (select 1 from "
                                + MEMBERSHIP
                                + " where g.user.id = m.userId and p.parentId = m.groupId and k.name = :administrators"
                                + " and p.name = :members)")
                        .setParameter("administrator", administrator)
                        .setParameter("administrators", EnterpriseStore.ADMINISTRATORS)
                        .setParameter("members", EnterpriseStore.MEMBERS));
    }
}
