package org.usercenter.account.department;

import org.jspecify.annotations.Nullable;

/**
 * A department that is to be made, or changes of one: of a change, what is null stays, and what is empty is taken away.
 *
 * @param parent id of the one above, of a new one only; null: at the top
 * @param kind {@code branch} or {@code department}
 */
public record DepartmentBody(
        @Nullable String parent,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String uscc,
        @Nullable String manager,
        @Nullable String contact,
        @Nullable String notes) {}
