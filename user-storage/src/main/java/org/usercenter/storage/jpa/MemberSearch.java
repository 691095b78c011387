package org.usercenter.storage.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.crypto.BlindIndex;
import org.usercenter.storage.enterprise.MemberRole;
import org.usercenter.storage.identifier.IdentifierKind;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.member.Member;
import org.usercenter.storage.member.Member.Place;
import org.usercenter.storage.member.MemberCursor;
import org.usercenter.storage.member.MemberPage;
import org.usercenter.storage.member.MemberQuery;
import org.usercenter.storage.member.MemberSort;
import org.usercenter.storage.member.MemberState;

/** Reads the members of one enterprise: at most five statements for a page, however long it is. */
final class MemberSearch {

    private static final String SELECT =
            """
            select m.userId as userId, m.kind as kind, m.loginName as loginName, m.sortName as sortName,
            m.administrator as administrator, m.joinedAt as joinedAt, m.leavingAt as leavingAt, m.version as version,
            u.enabled as enabled, p.nameSealed as nameSealed""";

    private static final String MEMBERS = " from UcMember m";
    /** So many that a search finds are counted by listing them. */
    private static final int LISTED = 1000;

    private static final String AND_ACCOUNTS = " join UserEntity u on u.id = m.userId";
    private static final String FROM = MEMBERS + AND_ACCOUNTS + " left join UcPerson p on p.userId = m.userId";

    private final EntityManager em;
    private final BlindIndex index;
    private final Sealing sealing;
    private final RealmModel realm;
    private final String groupId;

    private final StringBuilder where = new StringBuilder(" where m.groupId = :group and m.realmId = :realm");
    private final Map<String, Object> values = new HashMap<>();

    MemberSearch(EntityManager em, BlindIndex index, Sealing sealing, RealmModel realm, String groupId) {
        this.em = em;
        this.index = index;
        this.sealing = sealing;
        this.realm = realm;
        this.groupId = groupId;
        values.put("group", groupId);
        values.put("realm", realm.getId());
    }

    MemberPage page(MemberQuery query) {
        narrow(query);
        String all = where.toString();
        Map<String, Object> narrowed = Map.copyOf(values);
        if (query.after() != null) {
            goOn(query, query.after());
        }
        String direction = query.descending() ? " desc" : "";
        // The group is the same for all, and the first column of each index: without it H2 sorts all members for one
        // page.
        String order = Stream.of("m.groupId", column(query.sort()), "m.userId")
                .map(column -> column + direction)
                .collect(Collectors.joining(", "));
        if (query.search() != null && query.counted() && query.after() == null) {
            return found(query, order);
        }
        List<Tuple> rows = parameters(em.createQuery(SELECT + FROM + where + " order by " + order, Tuple.class))
                .setMaxResults(query.max() + 1)
                .getResultList();
        boolean more = rows.size() > query.max();
        List<Tuple> shown = more ? rows.subList(0, query.max()) : rows;
        @Nullable Long total = query.counted() ? Long.valueOf(count(query, all, narrowed)) : null;
        return page(query, shown, more, total);
    }

    /**
     * A search looks at all members. The first page of one looks once: who was found is how many, and the first of these are
     * the page.
     */
    private MemberPage found(MemberQuery query, String order) {
        List<String> ids = parameters(
                        em.createQuery("select m.userId" + counted(query) + where + " order by " + order, String.class))
                .setMaxResults(LISTED + 1)
                .getResultList();
        long total = ids.size() > LISTED ? count(query, where.toString(), Map.copyOf(values)) : ids.size();
        boolean more = ids.size() > query.max();
        List<String> first = more ? ids.subList(0, query.max()) : ids;
        List<Tuple> shown = first.isEmpty()
                ? List.of()
                : em.createQuery(
                                SELECT + FROM + " where m.groupId = :group and m.userId in :users order by " + order,
                                Tuple.class)
                        .setParameter("group", groupId)
                        .setParameter("users", first)
                        .getResultList();
        return page(query, shown, more, total);
    }

    private MemberPage page(MemberQuery query, List<Tuple> shown, boolean more, @Nullable Long total) {
        boolean goesOn = more && !shown.isEmpty();
        return new MemberPage(members(shown), goesOn ? end(query.sort(), shown.get(shown.size() - 1)) : null, total);
    }

    private long count(MemberQuery query, String narrowed, Map<String, Object> values) {
        TypedQuery<Long> count = em.createQuery("select count(m)" + counted(query) + narrowed, Long.class);
        values.forEach(count::setParameter);
        return count.getSingleResult();
    }

    /** Of accounts only when something is asked of them: they double what is to be read. */
    private static String counted(MemberQuery query) {
        return query.state() == null ? MEMBERS : MEMBERS + AND_ACCOUNTS;
    }

    Optional<Member> one(String userId) {
        with(" and m.userId = :user", "user", userId);
        return members(parameters(em.createQuery(SELECT + FROM + where, Tuple.class))
                        .getResultList())
                .stream()
                .findFirst();
    }

    List<Member> some(Collection<String> userIds) {
        with(" and m.userId in :users", "users", userIds);
        return members(
                parameters(em.createQuery(SELECT + FROM + where, Tuple.class)).getResultList());
    }

    private void narrow(MemberQuery query) {
        if (query.search() != null) {
            search(query.search());
        }
        if (query.departmentId() != null) {
            with(
                    """
                     and exists (select 1 from UserGroupMembershipEntity g
                    where g.user.id = m.userId and g.groupId = :department)""",
                    "department",
                    query.departmentId());
        }
        if (query.role() != null) {
            with(" and m.kind = :kind", "kind", query.role().groupName());
        }
        if (query.roleId() != null) {
            with(
                    """
                     and exists (select 1 from UcMemberGrant r
                    where r.userId = m.userId and r.groupId = m.groupId and r.roleId = :role)""",
                    "role",
                    query.roleId());
        }
        if (query.state() != null) {
            where.append(
                    switch (query.state()) {
                        case ACTIVE -> " and u.enabled = true and m.leavingAt is null";
                        case DISABLED -> " and u.enabled = false and m.leavingAt is null";
                        case LEAVING -> " and m.leavingAt is not null";
                    });
        }
    }

    /** The name of a sub-account is encrypted, and found as a whole only. */
    private void search(String text) {
        // A pattern would be taken apart for each member anew by H2.
        with(" and (locate(:part, m.searchName) > 0", "part", text.strip().toLowerCase(Locale.ROOT));
        personName(text)
                .ifPresent(name -> with(
                        """
                         or (m.kind = 'invited' and exists (select 1 from UcPerson n
                        where n.userId = m.userId and n.nameHash = :name))""",
                        "name",
                        index.hash(Sealing.PERSON_NAME, name.value())));
        where.append(")");
    }

    private static Optional<PersonName> personName(String text) {
        try {
            return Optional.of(PersonName.parse(text));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private void goOn(MemberQuery query, MemberCursor after) {
        String column = column(query.sort());
        String beyond = query.descending() ? " < " : " > ";
        Object value = query.sort() == MemberSort.JOINED_AT ? Long.valueOf(after.value()) : after.value();
        with(
                " and (" + column + beyond + ":value or (" + column + " = :value and m.userId" + beyond + ":last))",
                "value",
                value);
        values.put("last", after.userId());
    }

    private static String column(MemberSort sort) {
        return switch (sort) {
            case NAME -> "m.sortName";
            case LOGIN_NAME -> "m.loginName";
            case JOINED_AT -> "m.joinedAt";
        };
    }

    private static MemberCursor end(MemberSort sort, Tuple last) {
        String value =
                switch (sort) {
                    case NAME -> last.get("sortName", String.class);
                    case LOGIN_NAME -> last.get("loginName", String.class);
                    case JOINED_AT -> String.valueOf(last.get("joinedAt", Long.class));
                };
        return new MemberCursor(value, last.get("userId", String.class));
    }

    private void with(String condition, String name, Object value) {
        where.append(condition);
        values.put(name, value);
    }

    private <Q extends Query> Q parameters(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private List<Member> members(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> users =
                rows.stream().map(row -> row.get("userId", String.class)).toList();
        Map<String, List<Place>> places = places(users);
        Map<String, String> mobiles = mobiles(users);
        return rows.stream().map(row -> member(row, places, mobiles)).toList();
    }

    private Map<String, List<Place>> places(List<String> users) {
        Map<String, List<Place>> places = new HashMap<>();
        em.createQuery(
                        """
                        select g.user.id as userId, d.id as id, k.name as name from UserGroupMembershipEntity g
                        join UcDepartment d on d.id = g.groupId join GroupEntity k on k.id = g.groupId
                        where g.user.id in :users and d.groupId = :group order by k.name, d.id""",
                        Tuple.class)
                .setParameter("users", users)
                .setParameter("group", groupId)
                .getResultList()
                .forEach(row -> places.computeIfAbsent(row.get("userId", String.class), user -> new ArrayList<>())
                        .add(new Place(row.get("id", String.class), row.get("name", String.class))));
        return places;
    }

    private Map<String, String> mobiles(List<String> users) {
        Map<String, String> mobiles = new HashMap<>();
        String kind = IdentifierKind.MOBILE.code();
        em.createQuery(
                        """
                        select i.userId as userId, i.sealed as sealed from UcIdentifier i
                        where i.realmId = :realm and i.userId in :users and i.kind = :kind order by i.createdAt""",
                        Tuple.class)
                .setParameter("realm", realm.getId())
                .setParameter("users", users)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(row -> {
                    String user = row.get("userId", String.class);
                    mobiles.put(user, sealing.open(row.get("sealed", String.class), realm.getId(), kind, user));
                });
        return mobiles;
    }

    private Member member(Tuple row, Map<String, List<Place>> places, Map<String, String> mobiles) {
        String user = row.get("userId", String.class);
        @Nullable Long leaving = row.get("leavingAt", Long.class);
        return new Member(
                user,
                MemberRole.INTERNAL.groupName().equals(row.get("kind", String.class))
                        ? MemberRole.INTERNAL
                        : MemberRole.INVITED,
                name(row, user),
                row.get("loginName", String.class),
                mobiles.get(user),
                places.getOrDefault(user, List.of()),
                row.get("administrator", Boolean.class),
                state(row.get("enabled", Boolean.class), leaving),
                Instant.ofEpochMilli(row.get("joinedAt", Long.class)),
                leaving == null ? null : Instant.ofEpochMilli(leaving),
                row.get("version", Integer.class));
    }

    private String name(Tuple row, String user) {
        @Nullable String sealed = row.get("nameSealed", String.class);
        return sealed == null
                ? row.get("sortName", String.class)
                : sealing.open(sealed, realm.getId(), Sealing.PERSON_NAME, user);
    }

    private static MemberState state(boolean enabled, @Nullable Long leaving) {
        if (leaving != null) {
            return MemberState.LEAVING;
        }
        return enabled ? MemberState.ACTIVE : MemberState.DISABLED;
    }
}
