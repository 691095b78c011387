package org.usercenter.ca.verifier.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** Verifies signatures with a provider object of its own, whatever is registered in the platform. */
public final class SignatureCheck {

    /** The length of a user id is signed as 16 bits, counted in bits, GB/T 32918.2 section 5.5. */
    private static final int MAX_USER_ID_BYTES = 8191;

    private final Provider provider;

    public SignatureCheck(Provider provider) {
        this.provider = provider;
    }

    /**
     * Whether a setting may be the user id of SM2 signatures.
     *
     * @param userId {@code null} for the default one, or 1 to 8191 bytes in UTF-8
     */
    public static boolean isUserId(@Nullable String userId) {
        int length = userId == null ? 1 : userId.getBytes(StandardCharsets.UTF_8).length;
        return length > 0 && length <= MAX_USER_ID_BYTES;
    }

    /**
     * Whether the key made the signature over the text. Providers tell a wrong signature by {@code false} or by an
     * exception; here it is {@code false} always.
     *
     * @param signature SM2 and ECDSA: DER of SEQUENCE { r, s }
     * @param sm2UserId {@code null} for the default one, 1234567812345678
     */
    public boolean holds(
            CertificateKey key, SignatureScheme scheme, byte[] text, byte[] signature, @Nullable String sm2UserId) {
        if (!scheme.fits(key.algorithm())) {
            return false;
        }
        try {
            if (scheme == SignatureScheme.SM3_SM2) {
                MessageDigest sm3 = MessageDigest.getInstance(scheme.hash(), provider);
                return Sm2Equation.holds(key, Sm2Digest.of(sm3, Sm2Equation.point(key), sm2UserId, text), signature);
            }
            Signature verifier = Signature.getInstance(scheme.jcaName(), provider);
            verifier.initVerify(key.publicKey());
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Whether the issuer's key signed the certificate; names, validity and rights of the issuer are not looked at.
     *
     * @param sm2UserId {@code null} for the default one
     */
    public Outcome link(ParsedCertificate certificate, CertificateKey issuer, @Nullable String sm2UserId) {
        SignatureScheme scheme = SignatureScheme.of(certificate.holder().getSignatureAlgorithm());
        if (scheme == null || !scheme.fits(issuer.algorithm())) {
            return Outcome.WEAK_ALGORITHM;
        }
        return holds(
                        issuer,
                        scheme,
                        certificate.signedPart(),
                        certificate.holder().getSignature(),
                        sm2UserId)
                ? Outcome.SIGNED
                : Outcome.NOT_SIGNED;
    }

    /** What is known about a link. */
    public enum Outcome {
        SIGNED,
        NOT_SIGNED,
        /** The algorithm does not count, or a key of this kind does not use it. */
        WEAK_ALGORITHM
    }
}
