package org.usercenter.ca.verifier.revocation;

import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A CA that issued a certificate in question, and so decides about it.
 *
 * @param sm2UserId user id of its SM2 signatures and its responders'; null for the default one
 */
record Issuer(X509CertificateHolder certificate, @Nullable String sm2UserId) {

    /** One with the default user id. */
    static Issuer of(X509CertificateHolder certificate) {
        return new Issuer(certificate, null);
    }
}
