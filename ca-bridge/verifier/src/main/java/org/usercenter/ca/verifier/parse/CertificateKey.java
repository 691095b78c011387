package org.usercenter.ca.verifier.parse;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** The public key of a certificate together with what the certificate itself says that it is. */
public record CertificateKey(KeyAlgorithm algorithm, PublicKey publicKey) {

    private static final int RSA_MIN_BITS = 2048;
    /** Verification time grows with the square of the length: more than this is an attack, not a certificate. */
    private static final int RSA_MAX_BITS = 8192;

    private static final int RSA_MAX_EXPONENT_BITS = 64;

    /**
     * Reads the algorithm from the SubjectPublicKeyInfo as it stands in the certificate: the encoding of the key object
     * is made anew and would hide explicit curve parameters.
     *
     * @return {@code null} when the key is of no known kind, too short, or no point of its curve
     */
    static @Nullable CertificateKey of(X509Certificate certificate, AlgorithmIdentifier algorithm) {
        try {
            PublicKey key = certificate.getPublicKey();
            KeyAlgorithm kind = kind(algorithm);
            if (key == null || kind == null || (kind == KeyAlgorithm.RSA && !strong(key))) {
                return null;
            }
            return new CertificateKey(kind, key);
        } catch (RuntimeException e) {
            // The exception class for a point off the curve differs between versions of the library.
            return null;
        }
    }

    private static @Nullable KeyAlgorithm kind(AlgorithmIdentifier algorithm) {
        if (PKCSObjectIdentifiers.rsaEncryption.equals(algorithm.getAlgorithm())) {
            return KeyAlgorithm.RSA;
        }
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm.getAlgorithm())
                || !(algorithm.getParameters() instanceof ASN1ObjectIdentifier curve)) {
            return null;
        }
        if (GMObjectIdentifiers.sm2p256v1.equals(curve)) {
            return KeyAlgorithm.SM2;
        }
        if (SECObjectIdentifiers.secp256r1.equals(curve)) {
            return KeyAlgorithm.EC_P256;
        }
        return SECObjectIdentifiers.secp384r1.equals(curve) ? KeyAlgorithm.EC_P384 : null;
    }

    private static boolean strong(PublicKey key) {
        if (!(key instanceof RSAPublicKey rsa)) {
            return false;
        }
        int bits = rsa.getModulus().bitLength();
        BigInteger exponent = rsa.getPublicExponent();
        return bits >= RSA_MIN_BITS
                && bits <= RSA_MAX_BITS
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= RSA_MAX_EXPONENT_BITS;
    }
}
