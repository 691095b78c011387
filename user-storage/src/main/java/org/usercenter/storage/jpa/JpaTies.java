package org.usercenter.storage.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.enterprise.Handler;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.enterprise.Registrant;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;

/** {@code UC_IDENTIFIER}, {@code UC_PERSON} and {@code UC_ENTERPRISE}, read for many accounts at once. */
final class JpaTies implements Ties {

    private static final List<IdentifierKind> MOBILES = List.of(IdentifierKind.MOBILE, IdentifierKind.CONTACT_MOBILE);

    private static final List<IdentifierKind> DOCUMENTS =
            List.of(IdentifierKind.ID_NUMBER, IdentifierKind.MEMBER_ID_NUMBER);

    private static final List<String> OF_THE_HOUSE =
            List.of(MemberRole.OWNER.groupName(), MemberRole.INTERNAL.groupName());

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;

    JpaTies(EntityManager em, BlindIndex index, Sealing sealing) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
    }

    @Override
    public Set<String> mobiles(RealmModel realm, Collection<String> userIds) {
        return values(realm, userIds, MOBILES);
    }

    @Override
    public Set<String> documents(RealmModel realm, Collection<String> userIds) {
        Set<String> documents = new HashSet<>(values(realm, userIds, DOCUMENTS));
        declared(realm, userIds, (account, document) -> documents.add(document.indexValue()));
        return documents;
    }

    private Set<String> values(RealmModel realm, Collection<String> userIds, List<IdentifierKind> kinds) {
        requireFew(userIds);
        if (userIds.isEmpty()) {
            return Set.of();
        }
        return tuples(
                        """
                        select i.userId as account, i.kind as kind, i.sealed as sealed from UcIdentifier i
                        where i.realmId = :realm and i.userId in :users and i.kind in :kinds""",
                        realm,
                        userIds)
                .setParameter("kinds", kinds.stream().map(IdentifierKind::code).toList())
                .getResultList()
                .stream()
                .map(row -> sealing.open(
                        row.get("sealed", String.class),
                        realm.getId(),
                        row.get("kind", String.class),
                        row.get("account", String.class)))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> naming(
            RealmModel realm, Collection<String> userIds, Collection<String> documents, Collection<String> mobiles) {
        requireFew(userIds);
        Set<String> naming = new HashSet<>();
        if (userIds.isEmpty()) {
            return naming;
        }
        if (!documents.isEmpty() || !mobiles.isEmpty()) {
            naming.addAll(found(realm, userIds, documents, mobiles));
        }
        if (!documents.isEmpty()) {
            declared(realm, userIds, (account, document) -> {
                if (documents.contains(document.indexValue())) {
                    naming.add(account);
                }
            });
        }
        return naming;
    }

    private List<String> found(
            RealmModel realm, Collection<String> userIds, Collection<String> documents, Collection<String> mobiles) {
        Map<String, List<String>> hashes = new HashMap<>();
        MOBILES.forEach(kind -> hashes.put(kind.code(), hashes(kind, mobiles)));
        DOCUMENTS.forEach(kind -> hashes.put(kind.code(), hashes(kind, documents)));
        hashes.values().removeIf(List::isEmpty);
        List<String> kinds = List.copyOf(hashes.keySet());
        StringBuilder any = new StringBuilder();
        for (int i = 0; i < kinds.size(); i++) {
            any.append(i == 0 ? "" : " or ").append("(i.kind = :kind" + i + " and i.hash in :hashes" + i + ")");
        }
        TypedQuery<String> query = em.createQuery(
                        "select distinct i.userId from UcIdentifier i where i.realmId = :realm and i.userId in :users and ("
                                + any + ")",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("users", userIds);
        for (int i = 0; i < kinds.size(); i++) {
            query.setParameter("kind" + i, kinds.get(i)).setParameter("hashes" + i, hashes.get(kinds.get(i)));
        }
        return query.getResultList();
    }

    private List<String> hashes(IdentifierKind kind, Collection<String> values) {
        return values.stream().map(value -> index.hash(kind.code(), value)).toList();
    }

    /** What is declared is not always among the identifiers: whoever had proved the number may have taken it. */
    private void declared(RealmModel realm, Collection<String> userIds, BiConsumer<String, IdentityDocument> each) {
        if (userIds.isEmpty()) {
            return;
        }
        tuples(
                        """
                        select p.userId as account, p.documentType as type, p.documentSealed as number from UcPerson p
                        where p.realmId = :realm and p.userId in :users""",
                        realm,
                        userIds)
                .getResultList()
                .forEach(row -> each.accept(row.get("account", String.class), ofPerson(realm, row)));
        tuples(
                        """
                        select e.userId as account, e.documentSealed as representative, e.registrant as registrant,
                        e.handlerSealed as handler from UcEnterprise e
                        where e.realmId = :realm and e.userId in :users""",
                        realm,
                        userIds)
                .getResultList()
                .forEach(row -> ofEnterprise(realm, row)
                        .forEach(document -> each.accept(row.get("account", String.class), document)));
    }

    private IdentityDocument ofPerson(RealmModel realm, Tuple row) {
        String code = row.get("type", String.class);
        DocumentType type =
                DocumentType.ofCode(code).orElseThrow(() -> new IllegalStateException("No document type " + code));
        return new IdentityDocument(
                type,
                sealing.open(
                        row.get("number", String.class),
                        realm.getId(),
                        Sealing.PERSON_DOCUMENT,
                        row.get("account", String.class)));
    }

    private Stream<IdentityDocument> ofEnterprise(RealmModel realm, Tuple row) {
        String account = row.get("account", String.class);
        String representative = sealing.openNullable(
                row.get("representative", String.class), realm.getId(), Sealing.ENTERPRISE_DOCUMENT, account);
        Registrant registrant = SealedRegistrant.read(
                row.get("registrant", String.class),
                sealing.openNullable(
                        row.get("handler", String.class), realm.getId(), Sealing.ENTERPRISE_HANDLER, account));
        @Nullable Handler handler = registrant == null ? null : registrant.handler();
        return Stream.of(
                        representative == null ? null : SealedDocument.read(representative),
                        handler == null ? null : handler.document())
                .filter(Objects::nonNull);
    }

    @Override
    public Set<String> belonging(RealmModel realm, Collection<String> userIds, Collection<String> groupIds) {
        requireFew(userIds);
        requireFew(groupIds);
        if (userIds.isEmpty() || groupIds.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(em.createQuery(
                        """
                        select distinct m.user.id from UserGroupMembershipEntity m
                        join GroupEntity role on role.id = m.groupId
                        join GroupEntity members on members.id = role.parentId
                        join UcEnterprise e on e.groupId = members.parentId
                        where m.user.id in :users and role.name in :roles and members.name = :members
                        and e.groupId in :groups and e.realmId = :realm""",
                        String.class)
                .setParameter("users", userIds)
                .setParameter("roles", OF_THE_HOUSE)
                .setParameter("members", EnterpriseStore.MEMBERS)
                .setParameter("groups", groupIds)
                .setParameter("realm", realm.getId())
                .getResultList());
    }

    private TypedQuery<Tuple> tuples(String text, RealmModel realm, Collection<String> userIds) {
        return em.createQuery(text, Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("users", userIds);
    }

    private static void requireFew(Collection<String> ids) {
        if (ids.size() > MAX) {
            throw new IllegalArgumentException("At most " + MAX + " at once");
        }
    }
}
