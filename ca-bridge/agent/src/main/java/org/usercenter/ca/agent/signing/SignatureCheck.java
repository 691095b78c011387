package org.usercenter.ca.agent.signing;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;

import org.usercenter.ca.agent.certificate.TokenCertificate;

/** Verifies what a key signed before it leaves this PC, so that a wrong driver setting shows here and not at the server. */
public final class SignatureCheck {
    private final Provider provider;

    /** @param provider BouncyCastle */
    public SignatureCheck(Provider provider) {
        this.provider = provider;
    }

    /** Whether the signature is that of the certificate's key over the text. */
    public boolean isGenuine(TokenCertificate certificate, LoginText text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(certificate.kind().algorithm(), provider);
            verifier.initVerify(certificate.publicKey());
            verifier.update(text.bytes());
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
