package org.usercenter.auth.scan;

/** A platform cannot be reached, does not answer as it should, or is not set up. Its message holds nothing of anybody. */
public final class ScanUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param why for the log */
    public ScanUnavailableException(String why) {
        super(why);
    }

    /** @param why for the log */
    public ScanUnavailableException(String why, Throwable cause) {
        super(why, cause);
    }
}
