package org.usercenter.ca.agent.token;

import org.usercenter.ca.agent.certificate.TokenCertificate;

/** What is to be signed, and with which key: that of {@link #locator}, if it still has this certificate. */
public final class SignOrder {
    private final String locator;
    private final TokenCertificate certificate;
    private final byte[] text;
    private final boolean lastTryConfirmed;

    /**
     * Takes copies.
     *
     * @param lastTryConfirmed whether the person agreed, asked apart, to spend the last try
     */
    public SignOrder(String locator, TokenCertificate certificate, byte[] text, boolean lastTryConfirmed) {
        this.locator = locator;
        this.certificate = certificate;
        this.text = text.clone();
        this.lastTryConfirmed = lastTryConfirmed;
    }

    /** From {@link TokenKey#locator}. */
    public String locator() {
        return locator;
    }

    /** The certificate that the person chose. */
    public TokenCertificate certificate() {
        return certificate;
    }

    /** The whole text, not its digest. */
    public byte[] text() {
        return text.clone();
    }

    /**
     * Lets the PIN be checked only if this does not spend the last try, or the person agreed to that.
     *
     * @param now read immediately before; since the person was asked, other software may have spent tries
     * @throws TokenException with {@code CANCELLED} and these tries
     */
    public void requireTryAllowed(Tries now) throws TokenException {
        if (now.isLast() && !lastTryConfirmed) {
            throw new TokenException(Failure.CANCELLED, "The last try was not confirmed", now);
        }
    }

    /** Whether the person agreed, asked apart, to spend the last try. */
    public boolean lastTryConfirmed() {
        return lastTryConfirmed;
    }
}
