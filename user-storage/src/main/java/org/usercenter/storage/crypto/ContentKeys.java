package org.usercenter.storage.crypto;

/** Keys for contents too long to be encrypted as one field: each content has one of its own. */
public interface ContentKeys {

    /**
     * A new random key, for the algorithm of the server's settings.
     *
     * @return {@code <algorithm>:<base64>}, at most 128 characters; a secret, to be kept sealed by {@link FieldCipher}
     */
    String newKey();

    /**
     * The cipher of one content.
     *
     * @param key from {@link #newKey}
     * @param context what the content is, for example its id; chunks moved to another cannot be decrypted
     * @throws CryptoException if the key is malformed or of an unknown algorithm
     */
    ContentCipher cipher(String key, String context);
}
