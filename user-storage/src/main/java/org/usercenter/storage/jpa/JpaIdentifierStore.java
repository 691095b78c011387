package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identifier.IdentifierKind.Uniqueness;
import org.usercenter.storage.identifier.IdentifierStore;

/** {@code UC_IDENTIFIER}. */
final class JpaIdentifierStore implements IdentifierStore {

    private static final String WHOLE_REALM = "";
    private static final int MAX_FOUND = 100;

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final InstantSource clock;

    JpaIdentifierStore(EntityManager em, BlindIndex index, Sealing sealing, InstantSource clock) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public Optional<String> findUserId(RealmModel realm, IdentifierKind kind, String normalised) {
        if (!kind.uniqueInRealm()) {
            throw new IllegalArgumentException(kind.code() + " is not unique in the realm");
        }
        return holders(realm, kind, normalised).findFirst();
    }

    @Override
    public Optional<String> findProvedUserId(RealmModel realm, IdentifierKind kind, String normalised) {
        if (!kind.uniqueInRealm()) {
            throw new IllegalArgumentException(kind.code() + " is not unique in the realm");
        }
        return holders(realm, kind, normalised, true).stream().findFirst();
    }

    private List<String> holders(RealmModel realm, IdentifierKind kind, String normalised, boolean proved) {
        return em.createQuery(
                        """
                        select i.userId from UcIdentifier i
                        where i.realmId = :realm and i.kind = :kind and i.hash = :hash and i.proved = :proved""",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("kind", kind.code())
                .setParameter("hash", index.hash(kind.code(), normalised))
                .setParameter("proved", proved)
                .setMaxResults(MAX_FOUND)
                .getResultList();
    }

    @Override
    public Stream<String> findUserIdsNotUnique(RealmModel realm, IdentifierKind kind, String normalised) {
        return holders(realm, kind, normalised);
    }

    private Stream<String> holders(RealmModel realm, IdentifierKind kind, String normalised) {
        return em
                .createQuery(
                        """
                        select i.userId from UcIdentifier i
                        where i.realmId = :realm and i.kind = :kind and i.hash = :hash""",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("kind", kind.code())
                .setParameter("hash", index.hash(kind.code(), normalised))
                .setMaxResults(MAX_FOUND)
                .getResultList()
                .stream()
                .distinct();
    }

    @Override
    public void add(RealmModel realm, String userId, IdentifierKind kind, String normalised) {
        switch (kind.uniqueness()) {
            case REALM -> insert(realm, WHOLE_REALM, userId, kind, normalised, true);
            case ACCOUNT -> insert(realm, userId, userId, kind, normalised, true);
            case ENTERPRISE -> throw new IllegalArgumentException(kind.code() + " needs an enterprise");
        }
    }

    @Override
    public void addUnproved(RealmModel realm, String userId, IdentifierKind kind, String normalised) {
        if (!kind.uniqueInRealm()) {
            throw new IllegalArgumentException(kind.code() + " keeps nobody else from having it");
        }
        insert(realm, WHOLE_REALM, userId, kind, normalised, false);
    }

    @Override
    public void prove(RealmModel realm, String userId, IdentifierKind kind, String normalised) {
        Statements.execute(em.createQuery(
                        """
                        update UcIdentifier i set i.proved = true
                        where i.realmId = :realm and i.kind = :kind and i.hash = :hash and i.userId = :user
                        and i.proved = false""")
                .setParameter("realm", realm.getId())
                .setParameter("kind", kind.code())
                .setParameter("hash", index.hash(kind.code(), normalised))
                .setParameter("user", userId));
    }

    @Override
    public Optional<String> giveWay(RealmModel realm, String userId, IdentifierKind kind, String normalised) {
        return holders(realm, kind, normalised, false).stream()
                .filter(holder -> !holder.equals(userId))
                .filter(holder -> Statements.execute(em.createQuery(
                                        """
                                        delete from UcIdentifier i
                                        where i.realmId = :realm and i.kind = :kind and i.hash = :hash
                                        and i.userId = :holder and i.proved = false""")
                                .setParameter("realm", realm.getId())
                                .setParameter("kind", kind.code())
                                .setParameter("hash", index.hash(kind.code(), normalised))
                                .setParameter("holder", holder))
                        > 0)
                .findFirst();
    }

    @Override
    public void addWithin(
            RealmModel realm, String enterpriseId, String userId, IdentifierKind kind, String normalised) {
        if (kind.uniqueness() != Uniqueness.ENTERPRISE) {
            throw new IllegalArgumentException(kind.code() + " does not belong to an enterprise");
        }
        insert(realm, enterpriseId, userId, kind, normalised, true);
    }

    private void insert(
            RealmModel realm, String scope, String userId, IdentifierKind kind, String normalised, boolean proved) {
        Statements.execute(em.createQuery(
                        """
                                insert into UcIdentifier(id, realmId, userId, kind, scope, hash, sealed, proved, createdAt)
                                values (:id, :realm, :user, :kind, :scope, :hash, :sealed, :proved, :now)""")
                .setParameter("id", UUID.randomUUID().toString())
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("scope", scope)
                .setParameter("hash", index.hash(kind.code(), normalised))
                .setParameter("sealed", sealing.seal(normalised, realm.getId(), kind.code(), userId))
                .setParameter("proved", proved)
                .setParameter("now", clock.millis()));
    }

    @Override
    public boolean remove(RealmModel realm, String userId, IdentifierKind kind, String normalised) {
        return Statements.execute(em.createQuery(
                                """
                                        delete from UcIdentifier i
                                        where i.realmId = :realm and i.userId = :user
                                        and i.kind = :kind and i.hash = :hash""")
                        .setParameter("realm", realm.getId())
                        .setParameter("user", userId)
                        .setParameter("kind", kind.code())
                        .setParameter("hash", index.hash(kind.code(), normalised)))
                > 0;
    }

    @Override
    public Optional<String> value(RealmModel realm, String userId, IdentifierKind kind) {
        return open(realm, userId, kind, sealedValues(realm, userId, kind).setMaxResults(1))
                .findFirst();
    }

    @Override
    public Map<String, String> valuesOf(RealmModel realm, Collection<String> userIds, List<IdentifierKind> kinds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        List<String> codes = kinds.stream().map(IdentifierKind::code).toList();
        Map<String, Tuple> best = new HashMap<>();
        em.createQuery(
                        """
                        select i.userId as userId, i.kind as kind, i.sealed as sealed from UcIdentifier i
                        where i.realmId = :realm and i.userId in :users and i.kind in :kinds
                        order by i.createdAt desc, i.id""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("users", userIds)
                .setParameter("kinds", codes)
                .getResultList()
                .forEach(row -> best.merge(
                        text(row, "userId"),
                        row,
                        (known, next) ->
                                codes.indexOf(text(next, "kind")) < codes.indexOf(text(known, "kind")) ? next : known));
        return best.values().stream()
                .collect(Collectors.toMap(
                        row -> text(row, "userId"),
                        row -> sealing.open(
                                text(row, "sealed"), realm.getId(), text(row, "kind"), text(row, "userId"))));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    @Override
    public Stream<String> values(RealmModel realm, String userId, IdentifierKind kind) {
        return open(realm, userId, kind, sealedValues(realm, userId, kind));
    }

    @Override
    public void backdate(RealmModel realm, String userId, IdentifierKind kind, String normalised, Instant since) {
        Statements.execute(em.createQuery(
                        """
                        update UcIdentifier i set i.createdAt = :since
                        where i.realmId = :realm and i.userId = :user and i.kind = :kind and i.hash = :hash
                        and i.createdAt > :since""")
                .setParameter("since", since.toEpochMilli())
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("hash", index.hash(kind.code(), normalised)));
    }

    @Override
    public Optional<Instant> since(RealmModel realm, String userId, IdentifierKind kind, String normalised) {
        return em
                .createQuery(
                        """
                        select i.createdAt from UcIdentifier i
                        where i.realmId = :realm and i.userId = :user and i.kind = :kind and i.hash = :hash""",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("kind", kind.code())
                .setParameter("hash", index.hash(kind.code(), normalised))
                .getResultList()
                .stream()
                .map(Instant::ofEpochMilli)
                .max(Comparator.naturalOrder());
    }

    private TypedQuery<String> sealedValues(RealmModel realm, String userId, IdentifierKind kind) {
        return em.createQuery(
                        """
                        select i.sealed from UcIdentifier i
                        where i.realmId = :realm and i.userId = :user and i.kind = :kind
                        order by i.createdAt desc, i.id""",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setParameter("kind", kind.code());
    }

    private Stream<String> open(RealmModel realm, String userId, IdentifierKind kind, TypedQuery<String> sealed) {
        return sealed.getResultList().stream().map(text -> sealing.open(text, realm.getId(), kind.code(), userId));
    }
}
