package org.usercenter.storage.legacy;

import java.io.Serial;

/** A setting that cannot be used. The message is for the administrator, in the form of {@link java.text.MessageFormat}. */
final class LegacySettingException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Object[] parameters;

    LegacySettingException(String message, Object... parameters) {
        super(message);
        this.parameters = parameters;
    }

    Object[] parameters() {
        return parameters;
    }
}
