package org.usercenter.auth.scan;

import org.jspecify.annotations.Nullable;

/** A platform cannot be reached, does not answer as it should, or is not set up. Its message holds nothing of anybody. */
public final class ScanUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String reason;

    /** @param why for the log */
    public ScanUnavailableException(String why) {
        this(why, (String) null);
    }

    /**
     * The platform is there, but will not make a code.
     *
     * @param why for the log
     * @param reason the end of a message key {@code uc.scan.refused.…}
     */
    public ScanUnavailableException(String why, @Nullable String reason) {
        super(why);
        this.reason = reason;
    }

    /** @param why for the log */
    public ScanUnavailableException(String why, Throwable cause) {
        super(why, cause);
        this.reason = null;
    }

    /** What a page can say; null: that the platform is down. */
    public @Nullable String reason() {
        return reason;
    }
}
