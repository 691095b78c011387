package org.usercenter.account.member;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Changes of a member: what is null stays.
 *
 * @param name of an internal account only
 * @param mobile of an internal account only
 * @param departments ids of all in which the member is to be
 */
public record MemberEdit(
        @Nullable String name,
        @Nullable String mobile,
        @Nullable List<String> departments,
        @Nullable Boolean memberAdministrator) {

    /** Without anything personal. */
    @Override
    public String toString() {
        return "MemberEdit";
    }
}
