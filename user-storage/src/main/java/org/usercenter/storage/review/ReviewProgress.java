package org.usercenter.storage.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.usercenter.storage.desk.CaseState;

/** How far a review is. */
public enum ReviewProgress implements CaseState {
    /** Waits for an operator. */
    SUBMITTED("submitted"),
    /** One operator looks at it. */
    TAKEN("taken"),
    /** Whom it is about is asked for more. */
    NEEDS_MORE("needs-more"),
    /** What was declared is right: the account has level 2. */
    APPROVED("approved"),
    /** It is not: the account stays as it is. */
    REJECTED("rejected"),
    /** Something else was declared or proved since. */
    OVERTAKEN("overtaken");

    /** Those that somebody is still to do something about: what operators see if they ask for no other. */
    public static final Set<ReviewProgress> OPEN =
            Collections.unmodifiableSet(EnumSet.of(SUBMITTED, TAKEN, NEEDS_MORE));

    private final String code;

    ReviewProgress(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * The state with that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ReviewProgress of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a review " + code));
    }
}
