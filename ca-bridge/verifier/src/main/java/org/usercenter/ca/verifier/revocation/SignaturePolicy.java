package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.Provider;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/**
 * Which signatures under revocation data count: SM3 with SM2 (GB/T 32918.2, OID of GM/T 0006), RSA of 2048 bits and more
 * and ECDSA on P-256 or P-384 with SHA-256 and longer. Immutable.
 */
final class SignaturePolicy {

    private static final int MIN_RSA_BITS = 2048;

    private static final Set<ASN1ObjectIdentifier> RSA = Set.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption,
            PKCSObjectIdentifiers.sha384WithRSAEncryption,
            PKCSObjectIdentifiers.sha512WithRSAEncryption,
            PKCSObjectIdentifiers.id_RSASSA_PSS);
    private static final Set<ASN1ObjectIdentifier> ECDSA = Set.of(
            X9ObjectIdentifiers.ecdsa_with_SHA256,
            X9ObjectIdentifiers.ecdsa_with_SHA384,
            X9ObjectIdentifiers.ecdsa_with_SHA512);
    private static final Set<ASN1ObjectIdentifier> PSS_DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);
    private static final Set<ASN1ObjectIdentifier> CURVES =
            Set.of(X9ObjectIdentifiers.prime256v1, SECObjectIdentifiers.secp384r1);

    private final Provider bc;

    SignaturePolicy(Provider bc) {
        this.bc = bc;
    }

    /** Whether the algorithm is strong enough and belongs to this kind of key. */
    boolean accepts(AlgorithmIdentifier algorithm, SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier signature = algorithm.getAlgorithm();
        AlgorithmIdentifier keyAlgorithm = key.getAlgorithm();
        if (PKCSObjectIdentifiers.rsaEncryption.equals(keyAlgorithm.getAlgorithm())) {
            return RSA.contains(signature)
                    && (!PKCSObjectIdentifiers.id_RSASSA_PSS.equals(signature) || isStrongPss(algorithm))
                    && rsaBits(key) >= MIN_RSA_BITS;
        }
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(keyAlgorithm.getAlgorithm())
                || !(keyAlgorithm.getParameters() instanceof ASN1ObjectIdentifier curve)) {
            return false;
        }
        // BouncyCastle would verify SM3withSM2 with any curve.
        return GMObjectIdentifiers.sm2p256v1.equals(curve)
                ? GMObjectIdentifiers.sm2sign_with_sm3.equals(signature)
                : CURVES.contains(curve) && ECDSA.contains(signature);
    }

    /** Whether the signature is acceptable and right. False, too, for whatever cannot be read. */
    boolean verifies(byte[] signed, AlgorithmIdentifier algorithm, byte[] signature, SubjectPublicKeyInfo key) {
        try {
            if (!accepts(algorithm, key)) {
                return false;
            }
            ContentVerifier verifier = verifierFor(key).get(algorithm);
            verifier.getOutputStream().write(signed);
            return verifier.verify(signature);
        } catch (OperatorCreationException | IOException | RuntimeException e) {
            return false;
        }
    }

    private ContentVerifierProvider verifierFor(SubjectPublicKeyInfo key) throws OperatorCreationException {
        return new JcaContentVerifierProviderBuilder().setProvider(bc).build(key);
    }

    private static boolean isStrongPss(AlgorithmIdentifier algorithm) {
        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(algorithm.getParameters());
        return parameters != null
                && PSS_DIGESTS.contains(parameters.getHashAlgorithm().getAlgorithm());
    }

    private static int rsaBits(SubjectPublicKeyInfo key) {
        try {
            BigInteger modulus = RSAPublicKey.getInstance(key.parsePublicKey()).getModulus();
            return modulus.bitLength();
        } catch (IOException e) {
            return 0;
        }
    }
}
