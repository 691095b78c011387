package org.usercenter.storage.jpa;

import java.time.InstantSource;
import java.util.Optional;

import jakarta.persistence.EntityManager;

import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.MemberName;

/**
 * Follows what becomes of Keycloak's groups, whoever changes them: the product, an administrator at the console, an import.
 * In the transaction of the change.
 */
record MemberSync(EntityManager em, InstantSource clock) {

    /** Characters of a name in the list; Keycloak's two parts can have more together. */
    private static final int MAX_NAME = 255;

    /** Writes the row of somebody who has joined a group of members; main accounts have none. */
    void joined(GroupModel group, UserModel account) {
        if (isOfAdministrators(group)) {
            administer(group, account, true);
            return;
        }
        Optional<String> enterprise = EnterpriseGroups.enterpriseOfMembers(group)
                .filter(id -> !MemberRole.OWNER.groupName().equals(group.getName()));
        enterprise.ifPresent(
                groupId -> realmOf(groupId).ifPresent(realm -> write(realm, groupId, group.getName(), account)));
    }

    /** Writes a row, or says of a row that is there which group the account is in now. */
    void write(String realmId, String groupId, String kind, UserModel account) {
        int known = Statements.execute(
                em.createQuery("update UcMember m set m.kind = :kind where m.groupId = :group and m.userId = :user")
                        .setParameter("kind", kind)
                        .setParameter("group", groupId)
                        .setParameter("user", account.getId()));
        if (known > 0) {
            return;
        }
        Statements.execute(em.createQuery(
                        """
                        insert into UcMember(groupId, userId, realmId, kind, loginName, sortName, administrator,
                        joinedAt, leavingAt, version)
                        values (:group, :user, :realm, :kind, :loginName, :sortName, :administrator,
                        :now, null, 0)""")
                .setParameter("group", groupId)
                .setParameter("user", account.getId())
                .setParameter("realm", realmId)
                .setParameter("kind", kind)
                .setParameter("loginName", account.getUsername())
                .setParameter(
                        "sortName",
                        MemberRole.INTERNAL.groupName().equals(kind) ? name(account) : account.getUsername())
                .setParameter("administrator", isAdministrator(groupId, account))
                .setParameter("now", clock.millis()));
    }

    /** Takes over the names of an account, whoever has changed them. */
    void renamed(String realmId, UserModel account) {
        Statements.execute(em.createQuery(
                        """
                        update UcMember m set m.loginName = :login,
                        m.sortName = case when m.kind = :internal then :name else :login end
                        where m.userId = :user and m.realmId = :realm""")
                .setParameter("login", account.getUsername())
                .setParameter("internal", MemberRole.INTERNAL.groupName())
                .setParameter("name", name(account))
                .setParameter("user", account.getId())
                .setParameter("realm", realmId));
    }

    /** As it stands in the list: cut where it is too long for it, as no change of an account fails for that. */
    private static String name(UserModel account) {
        String name = MemberName.of(account);
        if (name.isEmpty()) {
            return account.getUsername();
        }
        if (name.length() <= MAX_NAME) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(MAX_NAME - 1)) ? MAX_NAME - 1 : MAX_NAME);
    }

    /** Whether the account is in the group of administrators already, or still. */
    private boolean isAdministrator(String groupId, UserModel account) {
        return em.createQuery(
                                """
                                select count(*) from UserGroupMembershipEntity g
                                join GroupEntity k on k.id = g.groupId join GroupEntity p on p.id = k.parentId
                                where g.user.id = :user and p.parentId = :group and k.name = :administrators
                                and p.name = :members""",
                                Long.class)
                        .setParameter("user", account.getId())
                        .setParameter("group", groupId)
                        .setParameter("administrators", EnterpriseStore.ADMINISTRATORS)
                        .setParameter("members", EnterpriseStore.MEMBERS)
                        .getSingleResult()
                > 0;
    }

    /** Deletes the row of somebody who has left the group of members that the row is about. */
    void left(GroupModel group, UserModel account) {
        if (isOfAdministrators(group)) {
            administer(group, account, false);
            return;
        }
        EnterpriseGroups.enterpriseOfMembers(group)
                .ifPresent(groupId -> Statements.execute(em.createQuery(
                                "delete from UcMember m where m.groupId = :group and m.userId = :user and m.kind = :kind")
                        .setParameter("group", groupId)
                        .setParameter("user", account.getId())
                        .setParameter("kind", group.getName())));
    }

    private static boolean isOfAdministrators(GroupModel group) {
        GroupModel members = group.getParent();
        return EnterpriseStore.ADMINISTRATORS.equals(group.getName())
                && members != null
                && EnterpriseStore.MEMBERS.equals(members.getName());
    }

    private void administer(GroupModel group, UserModel account, boolean administrator) {
        Statements.execute(em.createQuery(
                        "update UcMember m set m.administrator = :administrator where m.groupId = :group and m.userId = :user")
                .setParameter("administrator", administrator)
                .setParameter("group", group.getParent().getParentId())
                .setParameter("user", account.getId()));
    }

    /** Writes the row of a group that was made below the departments of an enterprise. */
    void made(GroupModel group) {
        enterpriseOfDepartment(group).ifPresent(groupId -> write(groupId, group));
    }

    private void write(String groupId, GroupModel group) {
        String parentId = group.getParentId();
        Statements.execute(em.createQuery(
                        """
                        insert into UcDepartment(id, realmId, groupId, parentId, position, branch, version)
                        select :id, e.realmId, e.groupId, :parent, :position, false, 0
                        from UcEnterprise e where e.groupId = :group""")
                .setParameter("id", group.getId())
                .setParameter("parent", parentId)
                .setParameter("position", Departments.last(em, parentId))
                .setParameter("group", groupId));
    }

    /** A group stands elsewhere, with all below it. */
    void moved(GroupModel group) {
        Optional<String> enterprise = enterpriseOfDepartment(group);
        int known = Statements.execute(em.createQuery(
                        "update UcDepartment d set d.parentId = :parent, d.version = d.version + 1 where d.id = :id")
                .setParameter("parent", group.getParentId())
                .setParameter("id", group.getId()));
        if (known == 0) {
            enterprise.ifPresent(groupId -> write(groupId, group));
        } else if (enterprise.isEmpty()) {
            Statements.execute(em.createQuery("delete from UcDepartment d where d.id = :id")
                    .setParameter("id", group.getId()));
        }
    }

    /** Id of the enterprise's group, of a group below the departments of one. */
    private Optional<String> enterpriseOfDepartment(GroupModel group) {
        return EnterpriseGroups.upwards(group)
                .skip(1)
                .filter(above -> EnterpriseStore.DEPARTMENTS.equals(above.getName()))
                .map(GroupModel::getParentId)
                .filter(id -> id != null && realmOf(id).isPresent())
                .findFirst();
    }

    private Optional<String> realmOf(String groupId) {
        return em
                .createQuery("select e.realmId from UcEnterprise e where e.groupId = :group", String.class)
                .setParameter("group", groupId)
                .getResultList()
                .stream()
                .findFirst();
    }
}
