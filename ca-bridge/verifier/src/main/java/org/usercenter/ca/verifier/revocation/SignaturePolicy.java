package org.usercenter.ca.verifier.revocation;

import java.security.Provider;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureCheck;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.parse.CertificateKey;

/** Which signatures under revocation data count: the same as under certificates. Immutable. */
final class SignaturePolicy {

    private final Provider bc;
    private final SignatureCheck signatures;

    SignaturePolicy(Provider bc) {
        this.bc = bc;
        this.signatures = new SignatureCheck(bc);
    }

    /**
     * Whether the signature is acceptable and right. False, too, for whatever cannot be read.
     *
     * @param sm2UserId null for the default one
     */
    boolean verifies(
            byte[] signed,
            AlgorithmIdentifier algorithm,
            byte[] signature,
            SubjectPublicKeyInfo key,
            @Nullable String sm2UserId) {
        SignatureScheme scheme = SignatureScheme.of(algorithm);
        CertificateKey usable = scheme == null ? null : CertificateKey.of(key, bc);
        return scheme != null && usable != null && signatures.holds(usable, scheme, signed, signature, sm2UserId);
    }
}
