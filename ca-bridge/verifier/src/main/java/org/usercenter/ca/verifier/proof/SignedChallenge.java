package org.usercenter.ca.verifier.proof;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureCheck;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/** Whether a plain signature over a text was made by the key of a certificate. */
public final class SignedChallenge {

    private final SignatureCheck signatures;

    /** @param provider BouncyCastle */
    public SignedChallenge(Provider provider) {
        this.signatures = new SignatureCheck(provider);
    }

    /**
     * Verifies RAW_DER and RAW_RS; SM2 with the default user id, which is the agent's.
     *
     * @param scheme {@code null} for the usual one of the key
     * @param text built from one's own state
     */
    public boolean holds(
            CertificateKey key,
            SignatureFormat format,
            @Nullable SignatureScheme scheme,
            byte[] text,
            byte[] signature,
            ProofPolicy policy) {
        byte[] der =
                switch (format) {
                    case RAW_DER -> signature;
                    case RAW_RS -> RawSignature.toDer(signature, key.algorithm());
                    case CMS_RFC, CMS_GM -> null;
                };
        return der != null
                && signatures.holds(
                        key,
                        scheme == null ? SignatureScheme.usual(key.algorithm()) : scheme,
                        signed(text, policy),
                        der,
                        null);
    }

    /** Some vendors' software signs the Base64 text of what it is given. */
    static byte[] signed(byte[] text, ProofPolicy policy) {
        return policy.inputIsBase64()
                ? Base64.getEncoder().encodeToString(text).getBytes(StandardCharsets.US_ASCII)
                : text;
    }
}
