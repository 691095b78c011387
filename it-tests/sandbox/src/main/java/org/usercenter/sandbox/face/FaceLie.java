package org.usercenter.sandbox.face;

import java.util.Arrays;
import java.util.Locale;

/** What the platform tells wrongly of a verification that was passed. */
public enum FaceLie {
    NONE,
    /** The name and number of somebody else. */
    PERSON,
    /** What another verification was given to hand back, as a token that is used again would bring it. */
    REPLAY;

    /**
     * The one with this spelling.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FaceLie of(String id) {
        return Arrays.stream(values())
                .filter(lie -> lie.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lie: none, person or replay"));
    }
}
