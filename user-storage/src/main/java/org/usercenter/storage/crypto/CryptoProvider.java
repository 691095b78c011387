package org.usercenter.storage.crypto;

import org.keycloak.provider.Provider;

/** Gives a session the ciphers of the server. */
public interface CryptoProvider extends Provider {

    FieldCipher cipher();

    BlindIndex index();

    ContentKeys contentKeys();

    @Override
    default void close() {}
}
