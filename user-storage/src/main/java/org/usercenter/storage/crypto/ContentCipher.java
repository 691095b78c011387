package org.usercenter.storage.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts one content in chunks, each of which is authenticated with its place: none can be moved, left out or put
 * after the last. The key is for this content alone, and each place is encrypted once, so that the place itself is the
 * initialisation vector (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
 */
public final class ContentCipher {

    /** How much longer a chunk gets. */
    public static final int OVERHEAD_BYTES = Aead.TAG_BITS / Byte.SIZE;

    private final Aead aead;
    private final String context;

    ContentCipher(Aead aead, String context) {
        this.aead = aead;
        this.context = context;
    }

    /**
     * Encrypts a chunk; each place only once under one key.
     *
     * @param position from 0
     * @param last whether it ends the content
     */
    public byte[] encrypt(int position, boolean last, byte[] plain) {
        return aead.encrypt(iv(position, last), plain, associated(position, last));
    }

    /**
     * Takes back what {@link #encrypt} did.
     *
     * @throws CryptoException if the chunk was changed or stands in another place
     */
    public byte[] decrypt(int position, boolean last, byte[] sealed) {
        try {
            return aead.decrypt(iv(position, last), sealed, associated(position, last));
        } catch (GeneralSecurityException e) {
            throw new CryptoException("A chunk was changed or belongs elsewhere", e);
        }
    }

    private static byte[] iv(int position, boolean last) {
        return ByteBuffer.allocate(Aead.IV_BYTES)
                .putInt(last ? 1 : 0)
                .putLong(position)
                .array();
    }

    private byte[] associated(int position, boolean last) {
        return (context + "\n" + position + "\n" + last).getBytes(StandardCharsets.UTF_8);
    }
}
