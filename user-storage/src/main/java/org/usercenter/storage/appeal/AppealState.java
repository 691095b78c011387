package org.usercenter.storage.appeal;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.usercenter.storage.desk.CaseState;

/** How far an appeal is. */
public enum AppealState implements CaseState {
    /** Waits for an operator. */
    SUBMITTED("submitted"),
    /** One operator looks at it. */
    TAKEN("taken"),
    /** The claimant is asked for more, until a day. */
    NEEDS_MORE("needs-more"),
    /** One operator has approved it, another has to. */
    APPROVED_ONCE("approved-once"),
    /** The claimant has the account; its former contact may object until a day. */
    APPROVED("approved"),
    /** The claimant does not get the account. */
    REJECTED("rejected"),
    /** The former contact has objected, the account is frozen; waits for an operator again. */
    OBJECTED("objected"),
    /** What was asked for did not come in time. */
    EXPIRED("expired");

    /** Those that somebody is still to do something about: what operators see if they ask for no other. */
    public static final Set<AppealState> OPEN =
            Collections.unmodifiableSet(EnumSet.of(SUBMITTED, TAKEN, NEEDS_MORE, APPROVED_ONCE, OBJECTED));

    private final String code;

    AppealState(String code) {
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
    public static AppealState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of an appeal " + code));
    }
}
