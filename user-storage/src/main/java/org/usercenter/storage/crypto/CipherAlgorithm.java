package org.usercenter.storage.crypto;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Authenticated ciphers for fields. */
enum CipherAlgorithm {
    AES_256_GCM,
    SM4_GCM;

    /** For settings and sealed values, for example {@code aes-256-gcm}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The algorithm with this {@link #code}.
     *
     * @throws CryptoException for anything else
     */
    static CipherAlgorithm ofCode(String code) {
        return Arrays.stream(values())
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new CryptoException("Unknown cipher; known are " + codes()));
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(CipherAlgorithm::code).toList();
    }

    /** The cipher for one master key of a {@link KeyRing}. */
    Aead aead(byte[] masterKey) {
        return switch (this) {
            case AES_256_GCM -> AesGcm.derivedFrom(masterKey);
            case SM4_GCM -> Sm4Gcm.derivedFrom(masterKey);
        };
    }
}
