package org.usercenter.storage.jpa;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.RealmIncompleteException;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.member.RealmPower;

/**
 * The groups that stand for an enterprise. Groups are found by parent and name, which is one indexed read, never by going
 * through the children of the root.
 */
record EnterpriseGroups(GroupProvider groups) {

    private static final String FORMER_MEMBERS = "former-members-";
    /** Far more than enterprise, departments and the ten levels under them. */
    private static final int MAX_DEPTH = 32;

    /** What of the realm a new enterprise hangs on. */
    record Foundation(GroupModel root, Map<MemberRole, RoleModel> roles) {}

    /**
     * Looks for root group and roles.
     *
     * @throws RealmIncompleteException when one is missing
     */
    Foundation foundation(RealmModel realm) {
        GroupModel root = groups.getGroupByName(realm, null, EnterpriseStore.ROOT);
        if (root == null) {
            throw new RealmIncompleteException(realm.getName(), "group " + EnterpriseStore.ROOT);
        }
        Map<MemberRole, RoleModel> roles = new EnumMap<>(MemberRole.class);
        for (MemberRole member : MemberRole.values()) {
            RoleModel role = realm.getRole(member.roleName());
            if (role == null) {
                throw new RealmIncompleteException(realm.getName(), "role " + member.roleName());
            }
            roles.put(member, role);
        }
        return new Foundation(root, roles);
    }

    /** Makes the groups of an enterprise, with the main account in them; returns the enterprise's group's id. */
    String create(RealmModel realm, Foundation foundation, Uscc uscc, UserModel mainAccount) {
        GroupModel enterprise = groups.createGroup(realm, uscc.value(), foundation.root());
        groups.createGroup(realm, EnterpriseStore.DEPARTMENTS, enterprise);
        members(realm, foundation, enterprise, mainAccount);
        return enterprise.getId();
    }

    private void members(RealmModel realm, Foundation foundation, GroupModel enterprise, UserModel mainAccount) {
        GroupModel members = groups.createGroup(realm, EnterpriseStore.MEMBERS, enterprise);
        for (MemberRole member : MemberRole.values()) {
            GroupModel group = groups.createGroup(realm, member.groupName(), members);
            group.grantRole(foundation.roles().get(member));
            if (member == MemberRole.OWNER) {
                mainAccount.joinGroup(group);
            }
        }
    }

    /**
     * Takes name and roles from the groups of members, so that nobody in them is a member any more.
     *
     * @param at for the new name, which no other has
     * @return id of the group that was that of all members; empty when there is none
     */
    Optional<String> retire(RealmModel realm, String groupId, UserModel mainAccount, long at) {
        @Nullable GroupModel enterprise = groups.getGroupById(realm, groupId);
        @Nullable
        GroupModel members =
                enterprise == null ? null : groups.getGroupByName(realm, enterprise, EnterpriseStore.MEMBERS);
        if (members == null) {
            return Optional.empty();
        }
        // First, so that whoever leaves one of them leaves none of members.
        members.setName(FORMER_MEMBERS + at);
        for (MemberRole member : MemberRole.values()) {
            @Nullable GroupModel group = groups.getGroupByName(realm, members, member.groupName());
            if (group != null) {
                group.getRoleMappingsStream().toList().forEach(group::deleteRoleMapping);
                mainAccount.leaveGroup(group);
            }
        }
        return Optional.of(members.getId());
    }

    /** Makes groups of members in the place of those that retired, with the main account in them. */
    void renew(RealmModel realm, String groupId, UserModel mainAccount) {
        @Nullable GroupModel enterprise = groups.getGroupById(realm, groupId);
        if (enterprise != null) {
            members(realm, foundation(realm), enterprise, mainAccount);
        }
    }

    /**
     * The enterprise's group's id, by one of its groups of members.
     *
     * @return empty for any other group
     */
    static Optional<String> enterpriseOfMembers(GroupModel group) {
        @Nullable GroupModel members = group.getParent();
        if (members == null
                || Stream.of(MemberRole.values())
                        .noneMatch(member -> member.groupName().equals(group.getName()))) {
            return Optional.empty();
        }
        return members.getName().equals(EnterpriseStore.MEMBERS)
                ? Optional.ofNullable(members.getParentId())
                : Optional.empty();
    }

    /**
     * The enterprise's group of members of a role.
     *
     * @throws RealmIncompleteException when there is none
     */
    GroupModel members(RealmModel realm, String groupId, MemberRole role) {
        return child(realm, child(realm, enterprise(realm, groupId), EnterpriseStore.MEMBERS), role.groupName());
    }

    /**
     * The enterprise's group under which its departments are.
     *
     * @throws RealmIncompleteException when there is none
     */
    GroupModel departments(RealmModel realm, String groupId) {
        return child(realm, enterprise(realm, groupId), EnterpriseStore.DEPARTMENTS);
    }

    /** The enterprise's group of member administrators, which is made when it is needed first. */
    GroupModel administrators(RealmModel realm, String groupId) {
        GroupModel members = child(realm, enterprise(realm, groupId), EnterpriseStore.MEMBERS);
        @Nullable GroupModel found = groups.getGroupByName(realm, members, EnterpriseStore.ADMINISTRATORS);
        return found == null ? groups.createGroup(realm, EnterpriseStore.ADMINISTRATORS, members) : found;
    }

    private GroupModel enterprise(RealmModel realm, String groupId) {
        @Nullable GroupModel found = groups.getGroupById(realm, groupId);
        if (found == null) {
            throw new RealmIncompleteException(realm.getName(), "group " + groupId);
        }
        return found;
    }

    private GroupModel child(RealmModel realm, GroupModel parent, String name) {
        @Nullable GroupModel found = groups.getGroupByName(realm, parent, name);
        if (found == null) {
            throw new RealmIncompleteException(realm.getName(), "group " + name + " of " + parent.getName());
        }
        return found;
    }

    /** The group and all above it, from below. */
    static Stream<GroupModel> upwards(GroupModel group) {
        return Stream.iterate(group, Objects::nonNull, GroupModel::getParent).limit(MAX_DEPTH);
    }

    /**
     * Whether whoever is in the group gets power over the realm, by the group, one above it, or a role that is part of
     * theirs. Nobody is put into such a group by an enterprise, and no such group is changed by one.
     */
    static boolean givesPower(GroupModel group) {
        return RealmPower.isGivenBy(upwards(group).flatMap(GroupModel::getRoleMappingsStream));
    }

    /** Removes the enterprise's group with all under it, if it is there. */
    void remove(RealmModel realm, String groupId) {
        @Nullable GroupModel group = groups.getGroupById(realm, groupId);
        if (group != null) {
            groups.removeGroup(realm, group);
        }
    }
}
