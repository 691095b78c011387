package org.usercenter.account.business;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A business system as one holder sees it.
 *
 * @param client what the client calls itself
 * @param category groups systems; empty: none
 * @param entryUrl where people enter; null: unknown
 * @param icon code of its picture; null: none
 * @param opened whether the holder has a role there
 */
public record BusinessView(
        String client,
        String name,
        String category,
        @Nullable String entryUrl,
        @Nullable String icon,
        List<Role> roles,
        boolean opened) {

    public BusinessView {
        roles = List.copyOf(roles);
    }

    /** What a role is to the holder. */
    public enum State {
        /** He has it. */
        OPEN,
        /** He can get it. */
        AVAILABLE,
        /** He cannot get it. */
        CLOSED
    }

    /** Why a role cannot be had. */
    public enum Why {
        /** The real-name level is too low. */
        LEVEL,
        /** It is not given out any more, or not to holders of this kind. */
        NOT_OFFERED,
        /** The enterprise itself does not have it. */
        NOT_OPENED
    }

    /**
     * A role of the system.
     *
     * @param level real-name level that it needs, 1 to 3
     * @param why null unless it is closed
     */
    public record Role(String name, String description, int level, State state, @Nullable Why why) {}
}
