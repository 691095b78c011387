package org.usercenter.storage.crypto;

/** Keys are missing or wrong, or a value cannot be decrypted. Never contains a key or a value. */
public final class CryptoException extends RuntimeException {

    CryptoException(String message) {
        super(message);
    }

    CryptoException(String message, Throwable cause) {
        super(message, cause);
    }
}
