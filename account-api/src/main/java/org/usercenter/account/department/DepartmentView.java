package org.usercenter.account.department;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Call;
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
 * @param tag what {@code If-Match} needs to change it; in lists
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
        @Nullable List<String> path,
        @Nullable String tag) {

    static final String BRANCH = "branch";
    static final String DEPARTMENT = "department";

    /** In the list of its level. */
    static DepartmentView listed(Department department) {
        return view(department, department.children(), department.members(), null, Call.tag(state(department)));
    }

    /** In a list of all levels. */
    static DepartmentView found(Department department, List<String> path) {
        return view(department, department.children(), department.members(), path, Call.tag(state(department)));
    }

    /** As it is edited: without what changes when nobody edits it. */
    static DepartmentView edited(Department department, List<String> path) {
        return view(department, null, null, path, null);
    }

    /** What a change is meant for: not where the ones above stand, and not what is in it. */
    static State state(Department department) {
        return new State(view(department, null, null, null, null), department.version());
    }

    /** All of a department that is changed with it. */
    record State(DepartmentView view, int version) {}

    private static DepartmentView view(
            Department department,
            @Nullable Long children,
            @Nullable Long members,
            @Nullable List<String> path,
            @Nullable String tag) {
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
                path,
                tag);
    }
}
