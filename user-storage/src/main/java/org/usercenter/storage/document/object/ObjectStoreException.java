package org.usercenter.storage.document.object;

import java.io.IOException;

/** An object store did not do what was asked. The message names operation and reason, never credentials or contents. */
public final class ObjectStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is to be done about it. */
    public enum Reason {
        /** Does not answer, or answers that it cannot now: the same succeeds later. */
        UNAVAILABLE,
        /** Credentials, rights, or the name of the bucket: an administrator has to look. */
        REFUSED,
        /** There is no such object. */
        MISSING
    }

    private final Reason reason;

    /** @param message for administrators */
    public ObjectStoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
