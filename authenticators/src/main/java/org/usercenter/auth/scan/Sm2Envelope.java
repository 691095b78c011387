package org.usercenter.auth.scan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text sealed for us (数字信封): an SM4 key encrypted with our SM2 key, and the text encrypted with that [assumed form;
 * the platforms' own is not public].
 */
public final class Sm2Envelope {
    private static final int POINT = 65;
    private static final int DIGEST = 32;
    private static final int SM4_KEY = 16;
    private static final int IV = 12;
    private static final int TAG_BITS = 128;

    private final Provider provider;

    /** @param provider BouncyCastle */
    public Sm2Envelope(Provider provider) {
        this.provider = provider;
    }

    /**
     * Opens an envelope, whatever it is.
     *
     * @param key Base64 of an SM2 ciphertext C1‖C3‖C2, C1 uncompressed (GB/T 32918.4), of 16 bytes
     * @param data Base64 of 12 bytes of IV and an SM4-GCM ciphertext with its 16 bytes of tag
     * @return the text in it; empty when it was not sealed for that key, or was changed
     */
    public Optional<String> open(PrivateKey ours, String key, String data) {
        try {
            byte[] secret = sm4Key(ours, Base64.getDecoder().decode(key));
            byte[] sealed = Base64.getDecoder().decode(data);
            if (secret.length != SM4_KEY || sealed.length < IV + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance("SM4/GCM/NoPadding", provider);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(secret, "SM4"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, IV));
            return Optional.of(new String(cipher.doFinal(sealed, IV, sealed.length - IV), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The provider wants C1‖C2‖C3, as the standard had it before 2012. */
    private byte[] sm4Key(PrivateKey ours, byte[] sealed) throws GeneralSecurityException {
        if (sealed.length <= POINT + DIGEST) {
            return new byte[0];
        }
        byte[] reordered = Arrays.copyOf(sealed, sealed.length);
        int text = sealed.length - POINT - DIGEST;
        System.arraycopy(sealed, POINT + DIGEST, reordered, POINT, text);
        System.arraycopy(sealed, POINT, reordered, POINT + text, DIGEST);
        Cipher cipher = Cipher.getInstance("SM2", provider);
        cipher.init(Cipher.DECRYPT_MODE, ours);
        return cipher.doFinal(reordered);
    }
}
