package org.usercenter.storage.imports;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    /** Some rows are still to be done. */
    RUNNING,
    /** Every row was done, or found wrong. */
    DONE,
    /** It was given up: whoever began it may not go on. */
    FAILED;

    /** As it is stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
