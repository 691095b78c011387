package org.usercenter.storage.member;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.enterprise.MemberRole;

/**
 * A member (成员) of one enterprise.
 *
 * @param role {@code INTERNAL} or {@code INVITED}
 * @param name of the human; the login name when none is known
 * @param mobile the login mobile, E.164; null: none
 * @param departments those that the member is directly in, by name
 * @param administrator whether the member manages the others (成员管理员)
 * @param leavingAt when the account will be deleted; null: it stays
 * @param version counts changes, so that of two editors the second one is told
 */
public record Member(
        String userId,
        MemberRole role,
        String name,
        String loginName,
        @Nullable String mobile,
        List<Place> departments,
        boolean administrator,
        MemberState state,
        Instant joinedAt,
        @Nullable Instant leavingAt,
        int version) {

    /** A department by id and name. */
    public record Place(String id, String name) {}

    public Member {
        departments = List.copyOf(departments);
    }

    /** Tells who it is by id only. */
    @Override
    public String toString() {
        return "Member[userId=" + userId + ", role=" + role + ", state=" + state + "]";
    }
}
