package org.usercenter.storage.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.PersistenceExceptionConverter;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.business.Deed;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentPage;
import org.usercenter.storage.department.DepartmentRefusedException;
import org.usercenter.storage.department.DepartmentRefusedException.Reason;
import org.usercenter.storage.department.DepartmentStore;
import org.usercenter.storage.department.DepartmentText;
import org.usercenter.storage.enterprise.EnterpriseStore;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.journal.Journal;
import org.usercenter.storage.journal.JournalEntry;

/** {@code UC_DEPARTMENT} and the groups. */
final class JpaDepartmentStore implements DepartmentStore {

    private static final int MAX_PAGE = 101;

    private final EntityManager em;
    private final Sealing sealing;
    private final EnterpriseGroups groups;
    private final EnterpriseStore enterprises;
    private final Journal journal;

    JpaDepartmentStore(
            EntityManager em, Sealing sealing, EnterpriseGroups groups, EnterpriseStore enterprises, Journal journal) {
        this.em = em;
        this.sealing = sealing;
        this.groups = groups;
        this.enterprises = enterprises;
        this.journal = journal;
    }

    @Override
    public DepartmentPage children(
            RealmModel realm,
            String groupId,
            @Nullable String parentId,
            @Nullable Long afterPosition,
            @Nullable String afterId,
            int max) {
        check(max);
        GroupModel parent = parent(realm, groupId, parentId);
        boolean goesOn = afterPosition != null && afterId != null;
        String further = goesOn ? " and (d.position > :position or (d.position = :position and d.id > :id))" : "";
        DepartmentRows rows = rows(realm, groupId);
        TypedQuery<Tuple> query = rows.select(" and d.parentId = :parent" + further + " order by d.position, d.id")
                .setParameter("parent", parent.getId());
        if (goesOn) {
            query.setParameter("position", afterPosition).setParameter("id", afterId);
        }
        List<Department> found = rows.read(query.setMaxResults(max + 1).getResultList());
        boolean more = found.size() > max;
        List<Department> shown = more ? found.subList(0, max) : found;
        long total = new Departments(em, realm, groupId)
                .counts("UcDepartment", "parentId", List.of(parent.getId()))
                .getOrDefault(parent.getId(), 0L);
        return new DepartmentPage(shown, more ? shown.get(shown.size() - 1) : null, total);
    }

    @Override
    public Optional<Department> find(RealmModel realm, String groupId, String id) {
        return rows(realm, groupId).find(id);
    }

    @Override
    public List<Department> search(RealmModel realm, String groupId, String text, int max) {
        check(max);
        String part = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        DepartmentRows rows = rows(realm, groupId);
        return rows.read(rows.select(" and lower(k.name) like :part escape '!' order by k.name, d.id")
                .setParameter("part", "%" + part + "%")
                .setMaxResults(max)
                .getResultList());
    }

    @Override
    public Map<String, List<String>> paths(RealmModel realm, String groupId, List<String> ids) {
        return new Departments(em, realm, groupId).paths(ids);
    }

    @Override
    public List<String> at(RealmModel realm, String groupId, List<String> path) {
        return new Departments(em, realm, groupId).at(path);
    }

    @Override
    public String create(RealmModel realm, String groupId, @Nullable String parentId, DepartmentText text, Deed deed) {
        Departments tree = new Departments(em, realm, groupId);
        lock(realm, groupId);
        GroupModel parent = ordinary(parent(realm, groupId, parentId));
        if (tree.upwards(parentId).size() >= MAX_DEPTH) {
            throw new DepartmentRefusedException(Reason.TOO_DEEP);
        }
        if (tree.count() >= MAX) {
            throw new DepartmentRefusedException(Reason.TOO_MANY);
        }
        refuseTaken(realm, parent, text.name(), null);
        // The event of its creation writes the row.
        String id = groups.groups().createGroup(realm, text.name(), parent).getId();
        write(realm, id, text);
        record(realm, "department.create", groupId, id, text.name(), deed);
        return id;
    }

    @Override
    public void edit(RealmModel realm, String groupId, String id, int version, DepartmentText text, Deed deed) {
        Department before = locked(realm, groupId, id, version);
        GroupModel group = ordinary(group(realm, id));
        if (!group.getName().equals(text.name())) {
            refuseTaken(realm, group.getParent(), text.name(), id);
            group.setName(text.name());
            flush();
        }
        write(realm, id, text);
        record(realm, "department.edit", groupId, id, before.text().name(), deed);
    }

    @Override
    public void move(
            RealmModel realm,
            String groupId,
            String id,
            int version,
            @Nullable String parentId,
            @Nullable String beforeId,
            Deed deed) {
        Departments tree = new Departments(em, realm, groupId);
        Department moved = locked(realm, groupId, id, version);
        GroupModel parent = ordinary(parent(realm, groupId, parentId));
        GroupModel group = ordinary(group(realm, id));
        List<String> above = tree.upwards(parentId);
        if (above.contains(id)) {
            throw new DepartmentRefusedException(Reason.INTO_ITSELF);
        }
        if (above.size() + tree.height(id) > MAX_DEPTH) {
            throw new DepartmentRefusedException(Reason.TOO_DEEP);
        }
        if (beforeId != null && (beforeId.equals(id) || !isChild(realm, groupId, parentId, beforeId))) {
            throw new DepartmentRefusedException(Reason.UNKNOWN);
        }
        if (!parent.getId().equals(group.getParentId())) {
            refuseTaken(realm, parent, group.getName(), id);
            groups.groups().moveGroup(realm, group, parent);
        }
        long position = beforeId == null ? Departments.last(em, parent.getId()) : tree.before(parent.getId(), beforeId);
        Statements.execute(em.createQuery(
                        """
                        update UcDepartment d set d.parentId = :parent, d.position = :position,
                        d.version = d.version + 1 where d.id = :id and d.realmId = :realm""")
                .setParameter("parent", parent.getId())
                .setParameter("position", position)
                .setParameter("id", id)
                .setParameter("realm", realm.getId()));
        record(realm, "department.move", groupId, id, moved.text().name(), deed);
    }

    @Override
    public void delete(RealmModel realm, String groupId, String id, int version, Deed deed) {
        Department department = locked(realm, groupId, id, version);
        GroupModel group = ordinary(group(realm, id));
        if (department.children() > 0
                || department.members() > 0
                || group.getSubGroupsStream(0, 1).findAny().isPresent()) {
            throw new DepartmentRefusedException(Reason.NOT_EMPTY);
        }
        // The event of its removal deletes the row.
        groups.groups().removeGroup(realm, group);
        record(realm, "department.delete", groupId, id, department.text().name(), deed);
    }

    @Override
    public int removeLowest(RealmModel realm, String groupId, int max) {
        List<String> lowest = em.createQuery(
                        """
                        select d.id from UcDepartment d where d.groupId = :group
                        and not exists (select g.id from GroupEntity g where g.parentId = d.id) order by d.id""",
                        String.class)
                .setParameter("group", groupId)
                .setMaxResults(max)
                .getResultList();
        for (String id : lowest) {
            @Nullable GroupModel group = groups.groups().getGroupById(realm, id);
            if (group == null) {
                CleanUp.groupRemoved(em, realm.getId(), id);
            } else {
                // The event of its removal deletes the row.
                groups.groups().removeGroup(realm, group);
            }
        }
        return lowest.size();
    }

    private Department locked(RealmModel realm, String groupId, String id, int version) {
        lock(realm, groupId);
        Department department =
                find(realm, groupId, id).orElseThrow(() -> new DepartmentRefusedException(Reason.UNKNOWN));
        if (department.version() != version) {
            throw new DepartmentRefusedException(Reason.STALE);
        }
        return department;
    }

    private void lock(RealmModel realm, String groupId) {
        if (!enterprises.lock(realm, groupId)) {
            throw new DepartmentRefusedException(Reason.UNKNOWN);
        }
    }

    private boolean isChild(RealmModel realm, String groupId, @Nullable String parentId, String id) {
        return find(realm, groupId, id)
                .filter(found -> parentId == null ? found.parentId() == null : parentId.equals(found.parentId()))
                .isPresent();
    }

    /** The department above, or the group of all. */
    private GroupModel parent(RealmModel realm, String groupId, @Nullable String parentId) {
        if (parentId == null) {
            return groups.departments(realm, groupId);
        }
        if (new Departments(em, realm, groupId).own(List.of(parentId)).isEmpty()) {
            throw new DepartmentRefusedException(Reason.UNKNOWN);
        }
        return group(realm, parentId);
    }

    private GroupModel group(RealmModel realm, String id) {
        GroupModel group = groups.groups().getGroupById(realm, id);
        if (group == null) {
            throw new DepartmentRefusedException(Reason.UNKNOWN);
        }
        return group;
    }

    /** A group that may be changed. */
    private static GroupModel ordinary(GroupModel group) {
        if (EnterpriseGroups.givesPower(group)) {
            throw new DepartmentRefusedException(Reason.POWERFUL);
        }
        return group;
    }

    private void refuseTaken(RealmModel realm, @Nullable GroupModel parent, String name, @Nullable String own) {
        GroupModel sibling = groups.groups().getGroupByName(realm, parent, name);
        if (sibling != null && !sibling.getId().equals(own)) {
            throw new DepartmentRefusedException(Reason.NAME_TAKEN);
        }
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            throw PersistenceExceptionConverter.convert(e);
        }
    }

    private void write(RealmModel realm, String id, DepartmentText text) {
        Uscc uscc = text.uscc();
        int written = Statements.execute(em.createQuery(
                        """
                        update UcDepartment d set d.branch = :branch, d.uscc = :uscc, d.managerSealed = :manager,
                        d.contactSealed = :contact, d.notes = :notes, d.version = d.version + 1
                        where d.id = :id and d.realmId = :realm""")
                .setParameter("branch", text.branch())
                .setParameter("uscc", uscc == null ? null : uscc.value())
                .setParameter(
                        "manager", sealing.sealNullable(text.manager(), realm.getId(), Sealing.DEPARTMENT_MANAGER, id))
                .setParameter(
                        "contact", sealing.sealNullable(text.contact(), realm.getId(), Sealing.DEPARTMENT_CONTACT, id))
                .setParameter("notes", text.notes())
                .setParameter("id", id)
                .setParameter("realm", realm.getId()));
        if (written == 0) {
            throw new IllegalStateException("The department " + id + " has no row");
        }
    }

    private DepartmentRows rows(RealmModel realm, String groupId) {
        return new DepartmentRows(em, sealing, groups, realm, groupId);
    }

    private void record(RealmModel realm, String action, String groupId, String id, String name, Deed deed) {
        Map<String, String> details = Map.of("department", id, "name", name);
        journal.record(
                realm,
                new JournalEntry(action, deed.actorId(), groupId, "success", deed.way(), deed.ip(), details)
                        .within(groupId));
    }

    private static void check(int max) {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " departments");
        }
    }
}
