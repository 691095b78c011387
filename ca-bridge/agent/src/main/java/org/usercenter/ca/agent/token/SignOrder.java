package org.usercenter.ca.agent.token;

import org.usercenter.ca.agent.certificate.TokenCertificate;

/** What is to be signed, and with which key: that of {@link #locator}, if it still has this certificate. */
public final class SignOrder {
    private final String locator;
    private final TokenCertificate certificate;
    private final byte[] text;

    /** Takes copies. */
    public SignOrder(String locator, TokenCertificate certificate, byte[] text) {
        this.locator = locator;
        this.certificate = certificate;
        this.text = text.clone();
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
}
