package org.usercenter.storage.jpa;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Membership;
import org.usercenter.storage.enterprise.MembershipStore;
import org.usercenter.storage.enterprise.Standing;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.Uscc;

/** Keycloak's group memberships, joined with {@code UC_ENTERPRISE}. */
final class JpaMembershipStore implements MembershipStore {

    private static final List<String> ROLES =
            Stream.of(MemberRole.values()).map(MemberRole::groupName).toList();

    private static final String FROM_GROUPS =
            """
            select e.groupId as groupId, e.userId as mainAccount, e.uscc as uscc, e.name as name, role.name as role
            from UserGroupMembershipEntity m
            join GroupEntity role on role.id = m.groupId
            join GroupEntity members on members.id = role.parentId
            join UcEnterprise e on e.groupId = members.parentId
            where m.user.id = :user and role.name in :roles and members.name = :members and e.realmId = :realm""";

    private static final String ADMINISTERED =
            """
            select e.groupId from UserGroupMembershipEntity m
            join GroupEntity role on role.id = m.groupId
            join GroupEntity members on members.id = role.parentId
            join UcEnterprise e on e.groupId = members.parentId
            where m.user.id = :user and role.name = :administrators and members.name = :members
            and e.realmId = :realm""";

    private final EntityManager em;

    JpaMembershipStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public Standing standing(RealmModel realm, String userId) {
        boolean person = em.createQuery(
                                "select count(p) from UcPerson p where p.userId = :user and p.realmId = :realm",
                                Long.class)
                        .setParameter("user", userId)
                        .setParameter("realm", realm.getId())
                        .getSingleResult()
                > 0;
        List<Membership> memberships = query(FROM_GROUPS + " order by e.name, e.groupId", realm, userId)
                .setMaxResults(MAX)
                .getResultList()
                .stream()
                .flatMap(row -> membership(userId, row).stream())
                .collect(Collectors.groupingBy(Membership::groupId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(JpaMembershipStore::highest)
                .toList();
        return new Standing(person, memberships);
    }

    @Override
    public Optional<Membership> membership(RealmModel realm, String userId, String groupId) {
        List<Membership> found = query(FROM_GROUPS + " and e.groupId = :group", realm, userId)
                .setParameter("group", groupId)
                .getResultList()
                .stream()
                .flatMap(row -> membership(userId, row).stream())
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(highest(found));
    }

    @Override
    public boolean isAdministrator(RealmModel realm, String userId, String groupId) {
        return !administrators(ADMINISTERED + " and e.groupId = :group", realm, userId)
                .setParameter("group", groupId)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Set<String> administered(RealmModel realm, String userId) {
        return Set.copyOf(administrators(ADMINISTERED, realm, userId).getResultList());
    }

    private TypedQuery<String> administrators(String text, RealmModel realm, String userId) {
        return em.createQuery(text, String.class)
                .setParameter("user", userId)
                .setParameter("administrators", EnterpriseStore.ADMINISTRATORS)
                .setParameter("members", EnterpriseStore.MEMBERS)
                .setParameter("realm", realm.getId());
    }

    private TypedQuery<Tuple> query(String text, RealmModel realm, String userId) {
        return em.createQuery(text, Tuple.class)
                .setParameter("user", userId)
                .setParameter("roles", ROLES)
                .setParameter("members", EnterpriseStore.MEMBERS)
                .setParameter("realm", realm.getId());
    }

    /** Empty for somebody in the group of owners who is not the main account: that group alone gives nothing. */
    private static Optional<Membership> membership(String userId, Tuple row) {
        Membership membership = new Membership(
                row.get("groupId", String.class),
                row.get("mainAccount", String.class),
                Uscc.parse(row.get("uscc", String.class)),
                EnterpriseName.parse(row.get("name", String.class)),
                role(row.get("role", String.class)));
        return membership.role() == MemberRole.OWNER
                        && !membership.mainAccountId().equals(userId)
                ? Optional.empty()
                : Optional.of(membership);
    }

    private static MemberRole role(String groupName) {
        return Stream.of(MemberRole.values())
                .filter(role -> role.groupName().equals(groupName))
                .findFirst()
                .orElseThrow();
    }

    private static Membership highest(List<Membership> ofOneEnterprise) {
        return ofOneEnterprise.stream()
                .min(Comparator.comparing(Membership::role))
                .orElseThrow();
    }
}
