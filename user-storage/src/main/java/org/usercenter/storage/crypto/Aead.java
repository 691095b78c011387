package org.usercenter.storage.crypto;

import java.security.GeneralSecurityException;

/** Authenticated encryption with a 12-byte initialisation vector and a 16-byte tag behind the text. */
interface Aead {

    int IV_BYTES = 12;
    int TAG_BITS = 128;

    byte[] encrypt(byte[] iv, byte[] plain, byte[] associated);

    /**
     * Takes back what {@link #encrypt} did.
     *
     * @throws GeneralSecurityException if anything does not fit
     */
    byte[] decrypt(byte[] iv, byte[] sealed, byte[] associated) throws GeneralSecurityException;
}
