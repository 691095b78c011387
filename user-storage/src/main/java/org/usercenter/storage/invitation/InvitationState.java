package org.usercenter.storage.invitation;

import java.util.Arrays;
import java.util.Optional;

/** What became of an invitation. */
public enum InvitationState {
    /** Waits for the person. */
    OPEN("open"),
    ACCEPTED("accepted"),
    DECLINED("declined"),
    /** Taken back by the enterprise. */
    WITHDRAWN("withdrawn"),
    /** Not answered in time. */
    EXPIRED("expired");

    private final String code;

    InvitationState(String code) {
        this.code = code;
    }

    /** Name in the database and in interfaces; never changes. At most 16 characters. */
    public String code() {
        return code;
    }

    /** The state with that code. */
    public static Optional<InvitationState> ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
