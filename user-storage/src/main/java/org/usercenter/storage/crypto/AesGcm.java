package org.usercenter.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in GCM, by the JDK: in hardware where there is some, and also under a FIPS provider. */
final class AesGcm implements Aead {

    private final SecretKeySpec key;

    AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The master key serves several ciphers, so that each gets a key of its own from it. */
    static AesGcm derivedFrom(byte[] masterKey) {
        byte[] label = CipherAlgorithm.AES_256_GCM.code().getBytes(StandardCharsets.US_ASCII);
        return new AesGcm(MacAlgorithm.HMAC_SHA256.mac(masterKey, label));
    }

    @Override
    public byte[] encrypt(byte[] iv, byte[] plain, byte[] associated) {
        try {
            return run(Cipher.ENCRYPT_MODE, iv, plain, associated);
        } catch (GeneralSecurityException e) {
            throw new CryptoException("AES-GCM does not work here", e);
        }
    }

    @Override
    public byte[] decrypt(byte[] iv, byte[] sealed, byte[] associated) throws GeneralSecurityException {
        return run(Cipher.DECRYPT_MODE, iv, sealed, associated);
    }

    private byte[] run(int mode, byte[] iv, byte[] input, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(associated);
        return cipher.doFinal(input);
    }
}
