package org.usercenter.auth.ca.trust;

/** A setting of a trusted authority that cannot be read. */
final class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidSettingException(String setting, Throwable cause) {
        super(setting, cause);
    }
}
