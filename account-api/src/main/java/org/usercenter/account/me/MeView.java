package org.usercenter.account.me;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.account.call.Right;

/**
 * Who is logged in.
 *
 * @param name of the person, the enterprise or the member; the login name when nothing else is known
 * @param accountType {@code enterprise}, {@code member} or {@code person}
 * @param locale language tag of the texts
 * @param operator whether he is one
 * @param unread messages not seen; 100 means as many or more
 */
public record MeView(
        String id,
        String loginName,
        String name,
        String accountType,
        String locale,
        RealName realName,
        List<Identity> identities,
        boolean operator,
        int unread) {

    public MeView {
        identities = List.copyOf(identities);
    }

    /**
     * The account's own real-name level.
     *
     * @param level 1 to 3
     * @param way how it was reached; null: nothing counts
     * @param at when; ISO 8601
     * @param validUntil until when; ISO 8601; null: it does not end
     * @param lapsed a higher one that has ended by itself (失效); null: none
     * @param review null: nothing is reviewed, or no longer
     */
    public record RealName(
            int level,
            @Nullable String way,
            @Nullable String at,
            @Nullable String validUntil,
            @Nullable Lapsed lapsed,
            @Nullable Review review) {}

    /**
     * The operators' review of what was declared (注册审核).
     *
     * @param state {@code submitted}, {@code needs-more} or {@code rejected}
     * @param answer what is asked for, or why it was rejected; null: nothing
     * @param at when it got there; ISO 8601
     */
    public record Review(String state, @Nullable String answer, String at) {}

    /**
     * A level that counts no more.
     *
     * @param level 2 or 3
     * @param at since when; ISO 8601
     */
    public record Lapsed(int level, String at) {}

    /**
     * As whom somebody can act.
     *
     * @param kind self or enterprise, as words
     * @param enterpriseId this and all further ones: null for himself
     * @param memberRole {@code owner}, {@code internal} or {@code invited}
     * @param level real-name level that counts when acting so, 1 to 3
     */
    public record Identity(
            String kind,
            @Nullable String enterpriseId,
            @Nullable String uscc,
            @Nullable String name,
            @Nullable String memberRole,
            @Nullable List<Right> rights,
            int level) {}
}
