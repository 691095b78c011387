package org.usercenter.storage.department;

import org.jspecify.annotations.Nullable;

/**
 * A department or branch.
 *
 * @param id of its group
 * @param parentId of the department above; null: it is at the top
 * @param position ascending among siblings
 * @param children how many stand directly below
 * @param members how many are directly in it
 * @param version counts changes, so that of two editors the second one is told
 */
public record Department(
        String id,
        @Nullable String parentId,
        DepartmentText text,
        long position,
        long children,
        long members,
        int version) {}
