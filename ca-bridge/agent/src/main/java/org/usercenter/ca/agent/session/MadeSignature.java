package org.usercenter.ca.agent.session;

import org.usercenter.ca.agent.certificate.TokenCertificate;

/** A verified signature over the login text. */
public final class MadeSignature {
    private final TokenCertificate certificate;
    private final byte[] bytes;

    MadeSignature(TokenCertificate certificate, byte[] bytes) {
        this.certificate = certificate;
        this.bytes = bytes.clone();
    }

    /** Whose signature it is. */
    public TokenCertificate certificate() {
        return certificate;
    }

    /** DER or bare RSA; {@link org.usercenter.ca.agent.certificate.KeyKind#format} tells. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
