package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;

/**
 * What a platform says of a code.
 *
 * @param who whoever scanned it, masked by the platform; null: not said
 */
public record ScanProgress(ScanState state, @Nullable String who) {

    /** Nothing but a state. */
    public static ScanProgress of(ScanState state) {
        return new ScanProgress(state, null);
    }
}
