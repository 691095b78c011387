package org.usercenter.sandbox.scan;

import java.util.Locale;

/** How far a scan login has come, as the platform sees it. */
public enum ScanState {
    WAITING,
    SCANNED,
    CONFIRMED,
    REFUSED,
    EXPIRED;

    /** Spelling in the control API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person may still decide. */
    public boolean isOpen() {
        return this == WAITING || this == SCANNED;
    }
}
