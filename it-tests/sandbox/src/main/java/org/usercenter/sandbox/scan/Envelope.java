package org.usercenter.sandbox.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/**
 * A text that only the integrator can read (数字信封), in the assumed form.
 *
 * @param encKey Base64 of a 16-byte SM4 key under SM2, {@code 04 ‖ x ‖ y ‖ C3 ‖ C2}
 * @param data Base64 of a 12-byte IV and the SM4/GCM ciphertext with its 16-byte tag
 */
public record Envelope(String encKey, String data) {
    private static final int KEY_BYTES = 16;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Seals a text for the holder of the key. */
    public static Envelope seal(String text, PublicKey receiver, Provider provider) {
        SecureRandom random = new SecureRandom();
        byte[] key = new byte[KEY_BYTES];
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(key);
        random.nextBytes(iv);
        try {
            Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"), new GCMParameterSpec(TAG_BITS, iv));
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.writeBytes(iv);
            data.writeBytes(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            Base64.Encoder base64 = Base64.getEncoder();
            return new Envelope(
                    base64.encodeToString(underSm2(key, receiver, random)), base64.encodeToString(data.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] underSm2(byte[] key, PublicKey receiver, SecureRandom random) throws InvalidKeyException {
        try {
            SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
            engine.init(true, new ParametersWithRandom(PublicKeyFactory.createKey(receiver.getEncoded()), random));
            return engine.processBlock(key, 0, key.length);
        } catch (IOException | InvalidCipherTextException e) {
            throw new InvalidKeyException(e);
        }
    }
}
