package org.usercenter.storage.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907) in GCM, by BouncyCastle, which Keycloak ships unless it runs in FIPS mode. */
final class Sm4Gcm implements Aead {

    private static final int KEY_BYTES = 16;

    private final KeyParameter key;

    Sm4Gcm(byte[] key) {
        this.key = new KeyParameter(key);
    }

    /** The master key serves several ciphers, so that each gets a key of its own from it. */
    static Sm4Gcm derivedFrom(byte[] masterKey) {
        byte[] label = CipherAlgorithm.SM4_GCM.code().getBytes(StandardCharsets.US_ASCII);
        return new Sm4Gcm(Arrays.copyOf(MacAlgorithm.HMAC_SM3.mac(masterKey, label), KEY_BYTES));
    }

    @Override
    public byte[] encrypt(byte[] iv, byte[] plain, byte[] associated) {
        try {
            return run(true, iv, plain, associated);
        } catch (InvalidCipherTextException e) {
            throw new CryptoException("SM4-GCM does not work here", e);
        }
    }

    @Override
    public byte[] decrypt(byte[] iv, byte[] sealed, byte[] associated) throws GeneralSecurityException {
        try {
            return run(false, iv, sealed, associated);
        } catch (InvalidCipherTextException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private byte[] run(boolean encrypt, byte[] iv, byte[] input, byte[] associated) throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(key, TAG_BITS, iv, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        length += cipher.doFinal(output, length);
        return Arrays.copyOf(output, length);
    }
}
