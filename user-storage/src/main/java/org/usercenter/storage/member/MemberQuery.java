package org.usercenter.storage.member;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.MemberRole;

/**
 * Which members, in which order. What is null narrows nothing.
 *
 * @param search part of a login name or of an internal account's name, or the whole name of a sub-account; at most 64
 *     characters
 * @param departmentId those directly in it
 * @param role {@code INTERNAL} or {@code INVITED}
 * @param roleId those who hold this business role
 * @param after end of the page before
 * @param counted whether it is said how many the whole list has
 * @param max 1 to 101: a page, and one more to know whether there is another
 */
public record MemberQuery(
        @Nullable String search,
        @Nullable String departmentId,
        @Nullable MemberRole role,
        @Nullable MemberState state,
        @Nullable String roleId,
        MemberSort sort,
        boolean descending,
        @Nullable MemberCursor after,
        boolean counted,
        int max) {

    private static final int MAX_PAGE = 101;
    private static final int MAX_SEARCH = 64;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when the page is too long or the text is
     */
    public MemberQuery {
        if (max < 1 || max > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_PAGE + " members");
        }
        if (search != null && search.length() > MAX_SEARCH) {
            throw new IllegalArgumentException("A search has at most " + MAX_SEARCH + " characters");
        }
    }

    /** All of them by login name, from the beginning. */
    public static MemberQuery first(int max) {
        return new MemberQuery(null, null, null, null, null, MemberSort.LOGIN_NAME, false, null, true, max);
    }

    /** The same, going on after that. */
    public MemberQuery after(@Nullable MemberCursor cursor) {
        return new MemberQuery(search, departmentId, role, state, roleId, sort, descending, cursor, counted, max);
    }

    /** The same, without counting the whole list. */
    public MemberQuery uncounted() {
        return new MemberQuery(search, departmentId, role, state, roleId, sort, descending, after, false, max);
    }
}
