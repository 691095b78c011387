package org.usercenter.account.department;

import org.jspecify.annotations.Nullable;

/**
 * Where a department goes, with everything below it.
 *
 * @param parent id of the one above; null: to the top
 * @param before id of the sibling before which it will stand; null: after all
 */
public record MoveBody(@Nullable String parent, @Nullable String before) {}
