package org.usercenter.storage.crypto;

/** Encrypts single fields of a row, each with a fresh random value: equal texts give different results. */
public interface FieldCipher {

    /**
     * Encrypts with the active key and algorithm.
     *
     * @param plain any text, also an empty one
     * @param context where the value belongs, for example {@code person:<user id>:number}; a value moved to another
     *     place cannot be decrypted
     * @return {@code v1.<key id>.<algorithm>.<base64url>}, at most 4/3 of the UTF-8 length of the text plus 90
     *     characters
     */
    String encrypt(String plain, String context);

    /**
     * Decrypts with the key and algorithm that the value names.
     *
     * @throws CryptoException if the value was changed, belongs to another context, or its key is not there
     */
    String decrypt(String sealed, String context);

    /**
     * How every value begins that is encrypted with the active key and algorithm, {@code v1.<key id>.<algorithm>.}: all
     * others must be rewritten by a rotation.
     */
    String activePrefix();
}
