package org.usercenter.sandbox.ca;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The two kinds of signature that certificates of the demo use. */
public enum SignatureScheme {
    /** SM2 with SM3 and the usual user ID, GB/T 32918 and GB/T 35276. */
    SM2("SM3WITHSM2"),
    /** RSA with SHA-256, PKCS#1 v1.5. */
    RSA("SHA256WITHRSA");

    private final String signature;

    SignatureScheme(String signature) {
        this.signature = signature;
    }

    /** A fresh key pair for a holder; the fault decides whether it is a good one. */
    KeyPair newKeyPair(Fault fault, Provider provider) {
        boolean weak = fault == Fault.WEAK_KEY;
        return this == SM2
                ? generate("EC", new ECGenParameterSpec(weak ? "secp256r1" : "sm2p256v1"), provider)
                : generate("RSA", new RSAKeyGenParameterSpec(weak ? 1024 : 2048, RSAKeyGenParameterSpec.F4), provider);
    }

    private static KeyPair generate(String algorithm, AlgorithmParameterSpec parameters, Provider provider) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs certificates, CRLs and OCSP answers. */
    ContentSigner signer(PrivateKey key, Provider provider) {
        return signer(signature, key, provider);
    }

    /**
     * Signs with SHA-1.
     *
     * @throws IllegalArgumentException for SM2, which knows SM3 only
     */
    ContentSigner sha1Signer(PrivateKey key, Provider provider) {
        if (this == SM2) {
            throw new IllegalArgumentException("SHA-1 is a fault of the RSA authority only");
        }
        return signer("SHA1WITHRSA", key, provider);
    }

    private static ContentSigner signer(String algorithm, PrivateKey key, Provider provider) {
        try {
            return new JcaContentSignerBuilder(algorithm).setProvider(provider).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
