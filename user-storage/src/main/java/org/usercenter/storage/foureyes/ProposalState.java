package org.usercenter.storage.foureyes;

import java.util.Arrays;

/** How far a proposal is. Whether it is too late is not a state: {@link Proposal#dueAt} says so. */
public enum ProposalState {
    /** Waits for another operator. */
    WAITING("waiting"),
    /** Another operator has agreed. */
    APPROVED("approved"),
    /** Another operator has not. */
    REFUSED("refused"),
    /** Whoever proposed it has taken it back. */
    WITHDRAWN("withdrawn"),
    /** What it was made for has changed in between. */
    OUTDATED("outdated"),
    /** It was done: with the consent, or by whoever proposed it. */
    USED("used");

    private final String code;

    ProposalState(String code) {
        this.code = code;
    }

    /** Name in the database and in answers; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /**
     * The state with that code. One that this version does not know, as a later one beside it may write, is taken for {@link #OUTDATED}:
     * nothing becomes of it here, and the list that it stands in can still be read.
     */
    public static ProposalState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElse(OUTDATED);
    }
}
