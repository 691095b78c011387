package org.usercenter.storage.crypto;

/** Cipher and index under the server's keys; holds no state of a session. */
record DefaultCryptoProvider(FieldCipher cipher, BlindIndex index, ContentKeys contentKeys) implements CryptoProvider {

    @Override
    public String toString() {
        return "DefaultCryptoProvider";
    }
}
