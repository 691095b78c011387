package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.member.LeavingMember;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.member.MemberStore;

/** {@code UC_MEMBER} and the groups. */
final class JpaMemberStore implements MemberStore {

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final EnterpriseGroups groups;
    private final EnterpriseStore enterprises;
    private final InstantSource clock;

    JpaMemberStore(
            EntityManager em,
            BlindIndex index,
            Sealing sealing,
            EnterpriseGroups groups,
            EnterpriseStore enterprises,
            InstantSource clock) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.groups = groups;
        this.enterprises = enterprises;
        this.clock = clock;
    }

    @Override
    public MemberPage page(RealmModel realm, String groupId, MemberQuery query) {
        return new MemberSearch(em, index, sealing, realm, groupId).page(query);
    }

    @Override
    public Optional<Member> find(RealmModel realm, String groupId, String userId) {
        return new MemberSearch(em, index, sealing, realm, groupId).one(userId);
    }

    @Override
    public Map<String, Member> findAll(RealmModel realm, String groupId, Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : new MemberSearch(em, index, sealing, realm, groupId)
                        .some(userIds).stream().collect(Collectors.toMap(Member::userId, member -> member));
    }

    @Override
    public void join(RealmModel realm, String groupId, UserModel account, MemberRole role) {
        GroupModel group = groups.members(realm, groupId, role);
        if (EnterpriseGroups.givesPower(group)) {
            throw new IllegalStateException("The group " + group.getId() + " gives power over the realm");
        }
        account.joinGroup(group);
    }

    @Override
    public void leave(RealmModel realm, String groupId, UserModel account) {
        List<GroupModel> own = account.getGroupsStream()
                .filter(group ->
                        EnterpriseGroups.upwards(group).map(GroupModel::getId).anyMatch(groupId::equals))
                .toList();
        own.forEach(account::leaveGroup);
        // Also of somebody who is in no group of members any more, but had roles when he was.
        CleanUp.memberLeft(em, account.getId(), groupId);
    }

    @Override
    public boolean place(RealmModel realm, String groupId, UserModel account, Collection<String> departmentIds) {
        Set<String> wanted = new LinkedHashSet<>(departmentIds);
        Departments departments = new Departments(em, realm, groupId);
        // A department that is being deleted is not joined.
        if (!enterprises.lock(realm, groupId) || departments.own(wanted).size() != wanted.size()) {
            return false;
        }
        Set<String> before = new HashSet<>(departments.of(account.getId()));
        List<GroupModel> joining = wanted.stream()
                .filter(id -> !before.contains(id))
                .map(id -> groups.groups().getGroupById(realm, id))
                .toList();
        if (joining.stream().anyMatch(group -> group == null || EnterpriseGroups.givesPower(group))) {
            return false;
        }
        joining.forEach(account::joinGroup);
        before.stream()
                .filter(id -> !wanted.contains(id))
                .map(id -> groups.groups().getGroupById(realm, id))
                .forEach(account::leaveGroup);
        return true;
    }

    @Override
    public void administer(RealmModel realm, String groupId, UserModel account, boolean administrator) {
        GroupModel group = groups.administrators(realm, groupId);
        if (EnterpriseGroups.givesPower(group)) {
            throw new IllegalStateException("The group " + group.getId() + " gives power over the realm");
        }
        if (administrator) {
            account.joinGroup(group);
        } else {
            account.leaveGroup(group);
        }
    }

    @Override
    public boolean edit(RealmModel realm, String groupId, String userId, int version, @Nullable String name) {
        return Statements.execute(em.createQuery(
                                """
                                update UcMember m set m.version = m.version + 1,
                                m.sortName = coalesce(:name, m.sortName)
                                where m.groupId = :group and m.userId = :user and m.realmId = :realm
                                and m.version = :version""")
                        .setParameter("name", name)
                        .setParameter("group", groupId)
                        .setParameter("user", userId)
                        .setParameter("realm", realm.getId())
                        .setParameter("version", version))
                > 0;
    }

    @Override
    public boolean leaveAt(RealmModel realm, String groupId, String userId, @Nullable Instant at) {
        String change = at == null ? "m.leavingAt is not null" : "m.leavingAt is null";
        return Statements.execute(em.createQuery(
                                """
                                update UcMember m set m.leavingAt = :at, m.version = m.version + 1
                                where m.groupId = :group and m.userId = :user and m.realmId = :realm
                                and m.kind = :internal and\s"""
                                        + change)
                        .setParameter("at", at == null ? null : at.toEpochMilli())
                        .setParameter("group", groupId)
                        .setParameter("user", userId)
                        .setParameter("realm", realm.getId())
                        .setParameter("internal", MemberRole.INTERNAL.groupName()))
                > 0;
    }

    @Override
    public void putOff(LeavingMember leaving, Instant until) {
        Statements.execute(em.createQuery(
                        """
                        update UcMember m set m.leavingAt = :until, m.version = m.version + 1
                        where m.groupId = :group and m.userId = :user and m.realmId = :realm
                        and m.leavingAt <= :now""")
                .setParameter("until", until.toEpochMilli())
                .setParameter("group", leaving.groupId())
                .setParameter("user", leaving.userId())
                .setParameter("realm", leaving.realmId())
                .setParameter("now", clock.millis()));
    }

    @Override
    public List<LeavingMember> due(int max) {
        return em
                .createQuery(
                        """
                        select m.realmId as realm, m.groupId as groupId, m.userId as userId from UcMember m
                        where m.leavingAt <= :now order by m.leavingAt""",
                        Tuple.class)
                .setParameter("now", clock.millis())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(row -> new LeavingMember(
                        row.get("realm", String.class),
                        row.get("groupId", String.class),
                        row.get("userId", String.class)))
                .toList();
    }
}
