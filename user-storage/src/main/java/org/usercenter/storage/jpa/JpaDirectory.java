package org.usercenter.storage.jpa;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.directory.AccountEntry;
import org.usercenter.storage.directory.Directory;
import org.usercenter.storage.directory.EnterpriseEntry;
import org.usercenter.storage.directory.Ties;
import org.usercenter.storage.identity.EnterpriseName;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.realname.RealNameLevel;

/** {@code UC_ENTERPRISE}, {@code UC_PERSON} and {@code UC_MEMBER}, read beside Keycloak's accounts. */
final class JpaDirectory implements Directory {

    /** Of the account {@code u}, as {@link JpaRealNameStore} has it. */
    private static final String LEVEL =
            """
             left join UcRealName n on n.id = (select max(m.id) from UcRealName m
            where m.realmId = u.realmId and m.userId = u.id and (m.expiresAt is null or m.expiresAt > :now))""";

    private static final String ENTERPRISES =
            """
            select e.groupId as groupId, e.uscc as uscc, e.name as name, e.nameKey as nameKey, e.userId as userId,
            e.suspendedAt as suspendedAt, u.username as loginName, n.level as level
            from UcEnterprise e join UserEntity u on u.id = e.userId"""
                    + LEVEL + " where e.realmId = :realm";

    private static final String ACCOUNTS =
            """
            select u.id as userId, u.username as loginName, u.enabled as enabled, p.userId as person,
            p.nameSealed as nameSealed, n.level as level,
            (select min(i.sortName) from UcMember i where i.realmId = u.realmId and i.userId = u.id and i.kind = 'internal') as memberName
            from UserEntity u left join UcPerson p on p.userId = u.id"""
                    + LEVEL + " where u.realmId = :realm";

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final InstantSource clock;

    JpaDirectory(EntityManager em, BlindIndex index, Sealing sealing, InstantSource clock) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.clock = clock;
    }

    @Override
    public Optional<EnterpriseEntry> enterprise(RealmModel realm, Uscc uscc) {
        return enterprises(realm, " and e.uscc = :uscc", Map.of("uscc", uscc.value()), 1).stream()
                .findFirst();
    }

    @Override
    public Optional<EnterpriseEntry> enterpriseOf(RealmModel realm, String userId) {
        return enterprises(realm, " and e.userId = :user", Map.of("user", userId), 1).stream()
                .findFirst();
    }

    @Override
    public List<EnterpriseEntry> enterprises(
            RealmModel realm, String beginning, boolean suspended, EnterpriseEntry.@Nullable Position after, int rows) {
        StringBuilder which = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        String wanted = beginning.strip();
        if (!wanted.isEmpty()) {
            which.append(" and e.nameKey >= :from and e.nameKey < :until");
            values.put("from", NameKey.of(wanted));
            values.put("until", NameKey.end(wanted));
        }
        if (suspended) {
            which.append(" and e.suspendedAt is not null");
        }
        if (after != null) {
            which.append(" and (e.nameKey > :key or (e.nameKey = :key and e.groupId > :last))");
            values.put("key", after.key());
            values.put("last", after.groupId());
        }
        // The realm is the same for all, and the first column of the index.
        which.append(" order by e.realmId, e.nameKey, e.groupId");
        return enterprises(realm, which.toString(), values, rows);
    }

    @Override
    public List<EnterpriseEntry> enterprises(RealmModel realm, Collection<String> groupIds) {
        return enterprises(realm, "e.groupId", groupIds);
    }

    @Override
    public List<EnterpriseEntry> enterprisesOf(RealmModel realm, Collection<String> userIds) {
        return enterprises(realm, "e.userId", userIds);
    }

    private List<EnterpriseEntry> enterprises(RealmModel realm, String column, Collection<String> ids) {
        requireFew(ids);
        return ids.isEmpty()
                ? List.of()
                : enterprises(
                        realm, " and " + column + " in :ids order by e.nameKey, e.groupId", Map.of("ids", ids), MAX);
    }

    private static void requireFew(Collection<String> ids) {
        if (ids.size() > MAX) {
            throw new IllegalArgumentException("At most " + MAX + " at once");
        }
    }

    private List<EnterpriseEntry> enterprises(RealmModel realm, String which, Map<String, Object> values, int rows) {
        return query(ENTERPRISES + which, realm, values).setMaxResults(rows).getResultList().stream()
                .map(JpaDirectory::enterprise)
                .toList();
    }

    private static EnterpriseEntry enterprise(Tuple row) {
        @Nullable Long suspended = row.get("suspendedAt", Long.class);
        return new EnterpriseEntry(
                Uscc.parse(row.get("uscc", String.class)),
                EnterpriseName.parse(row.get("name", String.class)),
                row.get("userId", String.class),
                row.get("loginName", String.class),
                level(row),
                suspended == null ? null : Instant.ofEpochMilli(suspended),
                new EnterpriseEntry.Position(row.get("nameKey", String.class), row.get("groupId", String.class)));
    }

    @Override
    public Optional<String> account(RealmModel realm, String loginName) {
        return em
                .createQuery(
                        "select u.id from UserEntity u where u.realmId = :realm and u.username = :name", String.class)
                .setParameter("realm", realm.getId())
                .setParameter("name", loginName.strip().toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<AccountEntry> persons(RealmModel realm, PersonName name, @Nullable String after, int rows) {
        Map<String, Object> values = new HashMap<>(Map.of("hash", index.hash(Sealing.PERSON_NAME, name.value())));
        String beyond = "";
        if (after != null) {
            beyond = " and p.userId > :last";
            values.put("last", after);
        }
        return query(
                        ACCOUNTS + " and p.realmId = :realm and p.nameHash = :hash" + beyond + " order by p.userId",
                        realm,
                        values)
                .setMaxResults(rows)
                .getResultList()
                .stream()
                .map(row -> account(realm, row))
                .toList();
    }

    @Override
    public List<AccountEntry> accounts(RealmModel realm, Collection<String> userIds) {
        requireFew(userIds);
        if (userIds.isEmpty()) {
            return List.of();
        }
        return query(ACCOUNTS + " and u.id in :users order by u.id", realm, Map.of("users", userIds))
                .getResultList()
                .stream()
                .filter(row -> row.get("person") != null || row.get("memberName") != null)
                .map(row -> account(realm, row))
                .toList();
    }

    @Override
    public Ties ties() {
        return new JpaTies(em, index, sealing);
    }

    private AccountEntry account(RealmModel realm, Tuple row) {
        String user = row.get("userId", String.class);
        @Nullable String sealed = row.get("nameSealed", String.class);
        return new AccountEntry(
                user,
                row.get("loginName", String.class),
                row.get("enabled", Boolean.class),
                row.get("person", String.class) != null,
                sealed == null
                        ? row.get("memberName", String.class)
                        : sealing.open(sealed, realm.getId(), Sealing.PERSON_NAME, user),
                level(row));
    }

    private static RealNameLevel level(Tuple row) {
        @Nullable Integer level = row.get("level", Integer.class);
        return level == null ? RealNameLevel.REGISTERED : RealNameLevel.of(level);
    }

    private TypedQuery<Tuple> query(String text, RealmModel realm, Map<String, Object> values) {
        TypedQuery<Tuple> query = em.createQuery(text, Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("now", clock.millis());
        values.forEach(query::setParameter);
        return query;
    }
}
