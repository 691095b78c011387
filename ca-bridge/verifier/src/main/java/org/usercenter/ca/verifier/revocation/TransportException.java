package org.usercenter.ca.verifier.revocation;

import java.io.IOException;

/** A request that brought no answer. The message is safe for logs and says nothing of the peer's content. */
public final class TransportException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Kind of failure. */
    public enum Reason {
        /** Host or address not allowed; nothing was sent. */
        FORBIDDEN(false),
        /** Name unknown, connection refused or TLS failed. */
        UNREACHABLE(true),
        /** One of the time limits passed. */
        TIMEOUT(true),
        /** A redirect, which is never followed. */
        REDIRECT(false),
        /** Any other status than 200. */
        STATUS(true),
        /** The answer is larger than allowed. */
        TOO_LARGE(false),
        /** Not HTTP, or cut off. */
        BROKEN(true);

        private final boolean passing;

        Reason(boolean passing) {
            this.passing = passing;
        }

        /** Whether the same request may succeed a moment later. */
        boolean isPassing() {
            return passing;
        }
    }

    private final Reason reason;

    /** A failure found by us. */
    public TransportException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** A failure told by the platform. */
    public TransportException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Kind of failure. */
    public Reason reason() {
        return reason;
    }
}
