package org.usercenter.auth.scan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The other side of a platform's cryptography, made by BouncyCastle's own engines. */
public final class Sm2Peer {
    public static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm2Peer() {}

    /** A pair on the SM2 curve. */
    public static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("sm2p256v1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A text sealed for a key: encrypted key and encrypted text. */
    public record Sealed(String key, String data) {}

    /** Seals as the contract of the platforms has it. */
    public static Sealed seal(KeyPair pair, String text) {
        try {
            byte[] secret = new byte[16];
            byte[] iv = new byte[12];
            RANDOM.nextBytes(secret);
            RANDOM.nextBytes(iv);
            AsymmetricKeyParameter key =
                    PublicKeyFactory.createKey(pair.getPublic().getEncoded());
            SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
            engine.init(true, new ParametersWithRandom(key, RANDOM));
            Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", PROVIDER);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret, "SM4"), new GCMParameterSpec(128, iv));
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] data = new byte[iv.length + sealed.length];
            System.arraycopy(iv, 0, data, 0, iv.length);
            System.arraycopy(sealed, 0, data, iv.length, sealed.length);
            return new Sealed(
                    Base64.getEncoder().encodeToString(engine.processBlock(secret, 0, secret.length)),
                    Base64.getEncoder().encodeToString(data));
        } catch (GeneralSecurityException | InvalidCipherTextException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
