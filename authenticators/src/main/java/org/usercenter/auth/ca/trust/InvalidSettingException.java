package org.usercenter.auth.ca.trust;

import org.jspecify.annotations.Nullable;

/** A setting of a trusted authority that cannot be read. */
final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String setting, @Nullable Throwable cause) {
        super(setting, cause);
    }
}
