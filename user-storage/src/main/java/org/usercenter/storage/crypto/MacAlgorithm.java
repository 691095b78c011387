package org.usercenter.storage.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes of 32 bytes. */
enum MacAlgorithm {
    HMAC_SHA256 {
        @Override
        byte[] mac(byte[] key, byte[] input) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(input);
            } catch (GeneralSecurityException e) {
                throw new CryptoException("HMAC-SHA256 does not work here", e);
            }
        }
    },
    HMAC_SM3 {
        @Override
        byte[] mac(byte[] key, byte[] input) {
            return Sm3.hmac(key, input);
        }
    };

    abstract byte[] mac(byte[] key, byte[] input);

    /** For the key file, for example {@code hmac-sm3}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The algorithm with this {@link #code}.
     *
     * @throws CryptoException for anything else
     */
    static MacAlgorithm ofCode(String code) {
        return Arrays.stream(values())
                .filter(a -> a.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new CryptoException("Unknown index algorithm; known are hmac-sha256 and hmac-sm3"));
    }
}
