package org.usercenter.auth.scan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Keys and plain signatures of platforms: SM3withSM2 with the default user id, DER in Base64 (GM/T 0009). */
public final class Sm2Keys {
    private static final String SIGNATURE = "SM3withSM2";
    private static final int CURVE_BITS = 256;

    private final Provider provider;

    /** @param provider BouncyCastle */
    public Sm2Keys(Provider provider) {
        this.provider = provider;
    }

    /**
     * Reads a private key.
     *
     * @param text PKCS#8 in PEM, or its Base64 alone
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public PrivateKey privateKey(String text) {
        try {
            PrivateKey key = KeyFactory.getInstance("EC", provider).generatePrivate(new PKCS8EncodedKeySpec(der(text)));
            check(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a private key of SM2", e);
        }
    }

    /**
     * Reads a public key.
     *
     * @param text SubjectPublicKeyInfo in PEM, or its Base64 alone
     * @throws IllegalArgumentException when it is none
     */
    public PublicKey publicKey(String text) {
        try {
            PublicKey key = KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(der(text)));
            check(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not a public key of SM2", e);
        }
    }

    private static void check(Object key) {
        if (!(key instanceof ECKey ec) || ec.getParams().getCurve().getField().getFieldSize() != CURVE_BITS) {
            throw new IllegalArgumentException("Not a key of SM2");
        }
    }

    private static byte[] der(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }

    /** Signs UTF-8. */
    public String sign(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance(SIGNATURE, provider);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This server cannot sign with SM2", e);
        }
    }

    /** Whether the key signed the text, whatever the signature is. */
    public boolean holds(PublicKey key, String text, String signature) {
        try {
            Signature verifier = Signature.getInstance(SIGNATURE, provider);
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
