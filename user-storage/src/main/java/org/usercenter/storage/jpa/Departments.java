package org.usercenter.storage.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.department.DepartmentStore;

/** The tree of one enterprise, as its rows tell. */
record Departments(EntityManager em, RealmModel realm, String groupId) {

    /** Between two siblings, so that others can be put there. */
    private static final long GAP = 1024;

    /** How many of one name are looked at. */
    private static final int MAX_NAMED = 500;

    /** Those of the ids that are departments of the enterprise. */
    Set<String> own(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(em.createQuery(
                                """
                                select d.id from UcDepartment d
                                where d.id in :ids and d.groupId = :group and d.realmId = :realm""",
                                String.class)
                        .setParameter("ids", ids)
                        .setParameter("group", groupId)
                        .setParameter("realm", realm.getId())
                        .getResultList());
    }

    /** Departments that an account is directly in. */
    List<String> of(String userId) {
        return em.createQuery(
                        """
                        select d.id from UserGroupMembershipEntity g join UcDepartment d on d.id = g.groupId
                        where g.user.id = :user and d.groupId = :group""",
                        String.class)
                .setParameter("user", userId)
                .setParameter("group", groupId)
                .getResultList();
    }

    long count() {
        return em.createQuery("select count(d) from UcDepartment d where d.groupId = :group", Long.class)
                .setParameter("group", groupId)
                .getSingleResult();
    }

    /** How many rows of the entity have each of the values; values without a row are left out. */
    Map<String, Long> counts(String entity, String column, Collection<String> ids) {
        Map<String, Long> counts = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select e." + column + " as id, count(e) as number from " + entity + " e where e." + column
                                    + " in :ids group by e." + column,
                            Tuple.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> counts.put(row.get("id", String.class), row.get("number", Long.class)));
        }
        return counts;
    }

    /**
     * Names from the top to each of them.
     *
     * @return by id; ids that are no department's are left out
     */
    Map<String, List<String>> paths(Collection<String> ids) {
        Map<String, Tuple> known = new HashMap<>();
        Collection<String> wanted = ids;
        for (int level = 0; level <= DepartmentStore.MAX_DEPTH && !wanted.isEmpty(); level++) {
            List<Tuple> found = em.createQuery(
                            """
                            select d.id as id, d.parentId as parent, k.name as name from UcDepartment d
                            join GroupEntity k on k.id = d.id where d.id in :ids and d.groupId = :group""",
                            Tuple.class)
                    .setParameter("ids", wanted)
                    .setParameter("group", groupId)
                    .getResultList();
            found.forEach(row -> known.put(row.get("id", String.class), row));
            wanted = found.stream()
                    .map(row -> row.get("parent", String.class))
                    .filter(parent -> !known.containsKey(parent))
                    .distinct()
                    .toList();
        }
        Map<String, List<String>> paths = new LinkedHashMap<>();
        ids.stream().filter(known::containsKey).forEach(id -> paths.put(id, path(id, known)));
        return paths;
    }

    /**
     * Ids of those whose path ends with these names: the one alone that they name from the top, if there is one.
     *
     * @param path names, at least one
     */
    List<String> at(List<String> path) {
        List<String> named = em.createQuery(
                        """
                        select d.id from UcDepartment d join GroupEntity k on k.id = d.id
                        where d.groupId = :group and d.realmId = :realm and k.name = :name order by d.id""",
                        String.class)
                .setParameter("group", groupId)
                .setParameter("realm", realm.getId())
                .setParameter("name", path.get(path.size() - 1))
                .setMaxResults(MAX_NAMED)
                .getResultList();
        Map<String, List<String>> paths = paths(named);
        return paths.entrySet().stream()
                .filter(found -> found.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> paths.entrySet().stream()
                        .filter(found -> endsWith(found.getValue(), path))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean endsWith(List<String> path, List<String> end) {
        return path.size() >= end.size()
                && path.subList(path.size() - end.size(), path.size()).equals(end);
    }

    private static List<String> path(String id, Map<String, Tuple> known) {
        List<String> names = new ArrayList<>();
        @Nullable Tuple at = known.get(id);
        while (at != null && names.size() <= DepartmentStore.MAX_DEPTH) {
            names.add(0, at.get("name", String.class));
            at = known.get(at.get("parent", String.class));
        }
        return names;
    }

    /** Ids from the department up to the top, itself first. */
    List<String> upwards(@Nullable String id) {
        List<String> ids = new ArrayList<>();
        @Nullable String at = id;
        while (at != null && ids.size() <= DepartmentStore.MAX_DEPTH) {
            List<String> parents = em.createQuery(
                            "select d.parentId from UcDepartment d where d.id = :id and d.groupId = :group",
                            String.class)
                    .setParameter("id", at)
                    .setParameter("group", groupId)
                    .getResultList();
            if (parents.isEmpty()) {
                break;
            }
            ids.add(at);
            at = parents.get(0);
        }
        return ids;
    }

    /** How many levels the department and what is below it have. */
    int height(String id) {
        int height = 0;
        Collection<String> level = List.of(id);
        Set<String> seen = new HashSet<>();
        while (!level.isEmpty() && height <= DepartmentStore.MAX_DEPTH) {
            height++;
            seen.addAll(level);
            level = em
                    .createQuery("select d.id from UcDepartment d where d.parentId in :ids", String.class)
                    .setParameter("ids", level)
                    .getResultList()
                    .stream()
                    .filter(below -> !seen.contains(below))
                    .toList();
        }
        return height;
    }

    /** A position after all siblings. */
    static long last(EntityManager em, String parentId) {
        @Nullable
        Long last = em.createQuery("select max(d.position) from UcDepartment d where d.parentId = :parent", Long.class)
                .setParameter("parent", parentId)
                .getSingleResult();
        return Objects.requireNonNullElse(last, 0L) + GAP;
    }

    /** A position just before a sibling. */
    long before(String parentId, String siblingId) {
        long free = between(parentId, siblingId);
        if (free < 0) {
            List<String> siblings = em.createQuery(
                            "select d.id from UcDepartment d where d.parentId = :parent order by d.position, d.id",
                            String.class)
                    .setParameter("parent", parentId)
                    .getResultList();
            long position = 0;
            for (String sibling : siblings) {
                position += GAP;
                Statements.execute(em.createQuery("update UcDepartment d set d.position = :position where d.id = :id")
                        .setParameter("position", position)
                        .setParameter("id", sibling));
            }
            free = between(parentId, siblingId);
        }
        return free;
    }

    private long between(String parentId, String siblingId) {
        long next = em.createQuery("select d.position from UcDepartment d where d.id = :id", Long.class)
                .setParameter("id", siblingId)
                .getSingleResult();
        @Nullable
        Long previous = em.createQuery(
                        """
                        select max(d.position) from UcDepartment d
                        where d.parentId = :parent and d.position <= :next and d.id <> :id""",
                        Long.class)
                .setParameter("parent", parentId)
                .setParameter("next", next)
                .setParameter("id", siblingId)
                .getSingleResult();
        long from = Objects.requireNonNullElse(previous, next - 2 * GAP);
        return next - from > 1 ? from + (next - from) / 2 : -1;
    }
}
