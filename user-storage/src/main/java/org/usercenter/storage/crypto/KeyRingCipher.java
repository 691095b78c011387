package org.usercenter.storage.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Encrypts with the active key of a {@link KeyRing}, decrypts with any.
 *
 * <p>Random initialisation vectors of 12 bytes bear 2³² values under one key, far more than there are people.
 */
final class KeyRingCipher implements FieldCipher {

    private static final String VERSION = "v1";

    private final Map<String, byte[]> keys;
    private final Header active;
    private final SecureRandom random;
    /** Made when first used: a server in FIPS mode has no SM4. */
    private final Map<Header, Aead> ciphers = new ConcurrentHashMap<>();

    KeyRingCipher(KeyRing keyRing, CipherAlgorithm algorithm, SecureRandom random) {
        this.keys = keyRing.cipherKeys();
        this.active = new Header(keyRing.activeId(), algorithm);
        this.random = random;
        // Says at the start, not at the first registration, that an algorithm is not there.
        aead(active);
    }

    @Override
    public String encrypt(String plain, String context) {
        byte[] iv = new byte[Aead.IV_BYTES];
        random.nextBytes(iv);
        byte[] body = aead(active).encrypt(iv, plain.getBytes(StandardCharsets.UTF_8), associated(active, context));
        byte[] all =
                ByteBuffer.allocate(iv.length + body.length).put(iv).put(body).array();
        return active + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    @Override
    public String decrypt(String sealed, String context) {
        Header header = Header.of(sealed);
        byte[] all = body(sealed);
        byte[] iv = Arrays.copyOf(all, Aead.IV_BYTES);
        byte[] body = Arrays.copyOfRange(all, Aead.IV_BYTES, all.length);
        try {
            byte[] plain = aead(header).decrypt(iv, body, associated(header, context));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new CryptoException("A value was changed, belongs elsewhere, or was made with another key", e);
        }
    }

    @Override
    public String activePrefix() {
        return active + ".";
    }

    private Aead aead(Header header) {
        byte[] key = keys.get(header.keyId());
        if (key == null) {
            throw new CryptoException("The key " + header.keyId() + " is not among the server's keys");
        }
        return ciphers.computeIfAbsent(header, h -> h.algorithm().aead(key));
    }

    /** The header is covered too, so that nobody can relabel a value. */
    private static byte[] associated(Header header, String context) {
        return (header + "\n" + context).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed.substring(sealed.lastIndexOf('.') + 1));
            if (all.length >= Aead.IV_BYTES + Aead.TAG_BITS / Byte.SIZE) {
                return all;
            }
        } catch (IllegalArgumentException e) {
            throw new CryptoException("A value is not sealed: its last part is not base64url");
        }
        throw new CryptoException("A value is not sealed: too short");
    }

    /** What stands before the encrypted part. */
    private record Header(String keyId, CipherAlgorithm algorithm) {

        static Header of(String sealed) {
            String[] parts = sealed.split("\\.", -1);
            if (parts.length != 4 || !parts[0].equals(VERSION)) {
                throw new CryptoException("A value is not sealed in the form " + VERSION + ".<key>.<cipher>.<text>");
            }
            return new Header(parts[1], CipherAlgorithm.ofCode(parts[2]));
        }

        @Override
        public String toString() {
            return VERSION + "." + keyId + "." + algorithm.code();
        }
    }
}
