package org.usercenter.sandbox.business;

import org.jspecify.annotations.Nullable;

/** A login or logout could not be completed; the reason is a text key. */
final class LoginFailedException extends Exception {
    private final String reason;

    LoginFailedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Last part of the text key {@code business.error.…}. */
    String reason() {
        return reason;
    }
}
