package org.usercenter.storage.trust;

import org.jspecify.annotations.Nullable;

/** What was said of an authority, or a sample, cannot be used. */
public final class UnusableTrustException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final @Nullable String setting;

    /**
     * Says what is wrong.
     *
     * @param reason code, kebab case, e.g. {@code not-pem}
     * @param setting name of the component {@link TrustSettings} that is wrong; null: more than one, or none
     * @param detail for the operator, in English; empty: the reason says enough
     */
    public UnusableTrustException(String reason, @Nullable String setting, String detail) {
        super(detail, null);
        this.reason = reason;
        this.setting = setting;
    }

    public String reason() {
        return reason;
    }

    public @Nullable String setting() {
        return setting;
    }
}
