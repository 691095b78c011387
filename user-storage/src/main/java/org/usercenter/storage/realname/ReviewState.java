package org.usercenter.storage.realname;

import java.util.Arrays;

/** What is still to be done about somebody's real name. */
public enum ReviewState {
    /** Nothing. */
    NONE("none"),
    /** The authority has no record or does not cover the document: operators decide. */
    REVIEW("review"),
    /** To be checked at the authority in the background: it could not be reached, or something else was declared since. */
    REVERIFY("reverify");

    private final String code;

    ReviewState(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. */
    public String code() {
        return code;
    }

    /**
     * The state with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ReviewState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No review state " + code));
    }
}
