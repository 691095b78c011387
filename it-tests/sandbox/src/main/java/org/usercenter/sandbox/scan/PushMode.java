package org.usercenter.sandbox.scan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What becomes of a platform's pushes. */
public enum PushMode {
    OK,
    /** Never sent. */
    LOST,
    /** Each is sent twice. */
    DUPLICATE,
    /** Signed by a stranger's key. */
    WRONG_SIGNATURE,
    /** Sent under another platform's code. */
    WRONG_PLATFORM_CODE;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The mode with this spelling.
     *
     * @throws IllegalArgumentException when it is none of the allowed ones
     */
    public static PushMode of(String id, Set<PushMode> allowed) {
        return Arrays.stream(values())
                .filter(m -> m.id().equals(id) && allowed.contains(m))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown mode"));
    }
}
