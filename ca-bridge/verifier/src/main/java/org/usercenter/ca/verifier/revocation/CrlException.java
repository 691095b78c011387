package org.usercenter.ca.verifier.revocation;

/** A CRL that does not count. The message is safe for logs. */
final class CrlException extends Exception {

    private static final long serialVersionUID = 1L;

    CrlException(String message) {
        super(message);
    }

    CrlException(String message, Throwable cause) {
        super(message, cause);
    }
}
