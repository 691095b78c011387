package org.usercenter.auth.scan;

import java.util.Locale;

/** What a code is for. A result for one purpose is none for another. */
public enum ScanPurpose {
    /** Logging in or registering. */
    LOGIN,
    /** Proving who somebody is who has logged in (实名升级). */
    UPGRADE;

    /** As it stands in signed texts and notes. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
