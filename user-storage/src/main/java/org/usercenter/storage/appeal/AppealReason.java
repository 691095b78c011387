package org.usercenter.storage.appeal;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Why somebody appeals. */
public enum AppealReason {
    /** Neither mobile nor email can be used any more. */
    NO_CONTACT("no-contact"),
    /** The name of the account is not known. */
    NAME_UNKNOWN("name-unknown"),
    /** Who managed the account has left. */
    LEFT("left"),
    /** Somebody else has registered with this name and number. */
    REGISTERED_BY_OTHER("registered-by-other"),
    /** Somebody else uses the account. */
    STOLEN("stolen"),
    OTHER("other");

    private final String code;

    AppealReason(String code) {
        this.code = code;
    }

    /** Name in the database and on pages; never changes. At most 32 characters. */
    public String code() {
        return code;
    }

    /**
     * Whether somebody else may hold what the account is logged in with: keys and links wait then until nobody can object. Of
     * {@link #OTHER} nobody knows.
     */
    public boolean suspendsKeys() {
        return this != NO_CONTACT && this != NAME_UNKNOWN;
    }

    /** Whether the account had another holder, whose messages, logs and papers are none of the claimant's business. */
    public boolean comesFromAnother() {
        return this == LEFT || this == REGISTERED_BY_OTHER;
    }

    /** Empty when there is none. */
    public static Optional<AppealReason> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }
}
