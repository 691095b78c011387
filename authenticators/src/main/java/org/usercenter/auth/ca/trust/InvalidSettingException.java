package org.usercenter.auth.ca.trust;

import org.jspecify.annotations.Nullable;

/** A setting of a trusted authority that cannot be read. The message is the name of the setting. */
final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidSettingException(String setting, @Nullable Throwable cause) {
        this(setting, "", cause);
    }

    /** @param reason what is wrong with it, for the administrator */
    InvalidSettingException(String setting, String reason, @Nullable Throwable cause) {
        super(setting, cause);
        this.reason = reason;
    }

    /** What is wrong with it; empty where the name says enough. */
    String reason() {
        return reason;
    }
}
