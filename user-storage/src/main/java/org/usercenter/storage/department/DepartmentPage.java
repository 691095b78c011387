package org.usercenter.storage.department;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Part of the departments of one level, in their order.
 *
 * @param next the last one of this page, after which the next begins; null: there is none
 * @param total how many the level has
 */
public record DepartmentPage(List<Department> items, @Nullable Department next, long total) {

    public DepartmentPage {
        items = List.copyOf(items);
    }
}
