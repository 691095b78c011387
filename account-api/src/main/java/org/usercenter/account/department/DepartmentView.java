package org.usercenter.account.department;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.department.Department;
import org.usercenter.storage.department.DepartmentText;

/**
 * A department.
 *
 * @param parent id of the one above; null: it is at the top
 * @param kind {@code branch} or {@code department}
 * @param children how many stand directly below; null where one is read to be changed
 * @param members how many are directly in it; null likewise
 * @param path names from the top to its own; null in lists of one level
 */
public record DepartmentView(
        String id,
        @Nullable String parent,
        String name,
        String kind,
        @Nullable String uscc,
        @Nullable String manager,
        @Nullable String contact,
        @Nullable String notes,
        @Nullable Long children,
        @Nullable Long members,
        @Nullable List<String> path) {

    static final String BRANCH = "branch";
    static final String DEPARTMENT = "department";

    /** In the list of its level. */
    static DepartmentView listed(Department department) {
        return view(department, department.children(), department.members(), null);
    }

    /** In a list of all levels. */
    static DepartmentView found(Department department, List<String> path) {
        return view(department, department.children(), department.members(), path);
    }

    /** As it is edited: without what changes when nobody edits it. */
    static DepartmentView edited(Department department, List<String> path) {
        return view(department, null, null, path);
    }

    private static DepartmentView view(
            Department department, @Nullable Long children, @Nullable Long members, @Nullable List<String> path) {
        DepartmentText text = department.text();
        return new DepartmentView(
                department.id(),
                department.parentId(),
                text.name(),
                text.branch() ? BRANCH : DEPARTMENT,
                text.uscc() == null ? null : text.uscc().value(),
                text.manager(),
                text.contact(),
                text.notes(),
                children,
                members,
                path);
    }
}
