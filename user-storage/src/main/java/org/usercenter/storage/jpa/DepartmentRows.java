package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.keycloak.models.RealmModel;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.identity.Uscc;

/** Reads departments of one enterprise; so many statements, however many rows. */
record DepartmentRows(EntityManager em, Sealing sealing, EnterpriseGroups groups, RealmModel realm, String groupId) {

    private static final String SELECT =
            """
            select d.id as id, d.parentId as parent, d.position as position, d.branch as branch, d.uscc as uscc,
            d.managerSealed as manager, d.contactSealed as contact, d.notes as notes, d.version as version,
            k.name as name
            from UcDepartment d join GroupEntity k on k.id = d.id where d.groupId = :group and d.realmId = :realm""";

    Optional<Department> find(String id) {
        return read(select(" and d.id = :id").setParameter("id", id).getResultList()).stream()
                .findFirst();
    }

    /** Their tuples, with a further condition and order. */
    TypedQuery<Tuple> select(String further) {
        return em.createQuery(SELECT + further, Tuple.class)
                .setParameter("group", groupId)
                .setParameter("realm", realm.getId());
    }

    /** With how much is below each. */
    List<Department> read(List<Tuple> rows) {
        Departments tree = new Departments(em, realm, groupId);
        List<String> ids = rows.stream().map(row -> row.get("id", String.class)).toList();
        Map<String, Long> children = tree.counts("UcDepartment", "parentId", ids);
        Map<String, Long> members = tree.counts("UserGroupMembershipEntity", "groupId", ids);
        String top = rows.isEmpty() ? "" : groups.departments(realm, groupId).getId();
        return rows.stream().map(row -> department(row, top, children, members)).toList();
    }

    private Department department(Tuple row, String top, Map<String, Long> children, Map<String, Long> members) {
        String id = row.get("id", String.class);
        String parent = row.get("parent", String.class);
        String uscc = row.get("uscc", String.class);
        DepartmentText text = new DepartmentText(
                shown(row.get("name", String.class)),
                row.get("branch", Boolean.class),
                uscc == null ? null : Uscc.parse(uscc),
                sealing.openNullable(row.get("manager", String.class), realm.getId(), Sealing.DEPARTMENT_MANAGER, id),
                sealing.openNullable(row.get("contact", String.class), realm.getId(), Sealing.DEPARTMENT_CONTACT, id),
                row.get("notes", String.class));
        return new Department(
                id,
                parent.equals(top) ? null : parent,
                text,
                row.get("position", Long.class),
                children.getOrDefault(id, 0L),
                members.getOrDefault(id, 0L),
                row.get("version", Integer.class));
    }

    /** Administrators can give names that nobody else can. */
    private static String shown(String name) {
        String possible = name.replace('/', '／')
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(DepartmentText.MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return possible.isBlank() ? "?" : possible;
    }
}
