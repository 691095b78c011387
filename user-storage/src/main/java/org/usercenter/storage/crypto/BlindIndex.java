package org.usercenter.storage.crypto;

/** Keyed hash that finds an encrypted value without decrypting anything. */
public interface BlindIndex {

    /**
     * The value to store and to look up.
     *
     * @param kind keeps equal values of different kinds apart, for example {@code mobile}
     * @param normalisedValue the one written form of the value; other spellings give other hashes
     * @return 64 lower-case hexadecimal digits
     */
    String hash(String kind, String normalisedValue);
}
