package org.usercenter.ca.verifier.parse;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** The public key of a certificate together with what the certificate itself says that it is. */
public record CertificateKey(KeyAlgorithm algorithm, PublicKey publicKey) {

    private static final int RSA_MIN_BITS = 2048;
    /** Building and using a key costs time that grows faster than its length: more than this is an attack. */
    private static final int RSA_MAX_BITS = 4096;

    private static final int RSA_MAX_EXPONENT_BITS = 64;

    /**
     * Reads a key as it stands in a certificate: what a key object says of itself is made anew and would hide explicit
     * curve parameters. Kind and size come first, because the library proves a modulus and builds a curve of any size
     * while it makes the object.
     *
     * @param provider BouncyCastle
     * @return {@code null} when the key is of no known kind, too short, too long, or no point of its curve
     */
    public static @Nullable CertificateKey of(SubjectPublicKeyInfo info, Provider provider) {
        try {
            KeyAlgorithm kind = kind(info.getAlgorithm());
            if (kind == null
                    || (kind == KeyAlgorithm.RSA && !strong(RSAPublicKey.getInstance(info.parsePublicKey())))) {
                return null;
            }
            KeyFactory factory = KeyFactory.getInstance(kind == KeyAlgorithm.RSA ? "RSA" : "EC", provider);
            return new CertificateKey(kind, factory.generatePublic(new X509EncodedKeySpec(info.getEncoded())));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
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

    private static boolean strong(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= RSA_MIN_BITS
                && bits <= RSA_MAX_BITS
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= RSA_MAX_EXPONENT_BITS;
    }
}
