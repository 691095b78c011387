package org.usercenter.storage.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** 256-bit keys by the server's random source. */
record RandomContentKeys(CipherAlgorithm algorithm, SecureRandom random) implements ContentKeys {

    private static final int KEY_BYTES = 32;

    @Override
    public String newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return algorithm.code() + ":" + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public ContentCipher cipher(String key, String context) {
        int colon = key.indexOf(':');
        byte[] bytes = bytes(key.substring(colon + 1));
        CipherAlgorithm used = CipherAlgorithm.ofCode(key.substring(0, Math.max(0, colon)));
        return new ContentCipher(used.aead(bytes), context);
    }

    private static byte[] bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Without the cause, whose text quotes the key.
            throw new CryptoException("The key of a content is not base64");
        }
        throw new CryptoException("The key of a content does not have " + KEY_BYTES + " bytes");
    }

    @Override
    public String toString() {
        return "RandomContentKeys[" + algorithm + "]";
    }
}
