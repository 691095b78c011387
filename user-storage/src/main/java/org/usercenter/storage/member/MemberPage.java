package org.usercenter.storage.member;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Part of a list of members.
 *
 * @param next where the next page begins; null: there is none
 * @param total how many the whole list has; null: it was not counted
 */
public record MemberPage(List<Member> items, @Nullable MemberCursor next, @Nullable Long total) {

    public MemberPage {
        items = List.copyOf(items);
    }
}
