package org.usercenter.storage.legacy;

/** The old database cannot be asked at present. */
public final class LegacyUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** For a reason that no exception tells. */
    public LegacyUnavailableException(String message) {
        super(message);
    }

    LegacyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
