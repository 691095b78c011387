package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.usercenter.storage.crypto.ContentCipher;

/**
 * An encrypted content on the server's disk on its way to an object store: its length and hash have to be known before it
 * is sent, and it may be sent again. Its pieces lie one after the other, each {@link DocumentChunks#SEALED_BYTES} long but
 * the last.
 *
 * @param sha256 in hexadecimal digits
 */
record SealedFile(Path path, String sha256) implements AutoCloseable {

    /**
     * Encrypts a content.
     *
     * @throws IOException when it cannot be read or has another length
     */
    static SealedFile write(ContentCipher cipher, InputStream content, long length) throws IOException {
        // Java makes it for its owner only.
        Path path = Files.createTempFile("uc-sealed-", ".tmp");
        MessageDigest digest = sha256Digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            DocumentChunks.seal(cipher, content, length, (position, piece) -> out.write(piece));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new SealedFile(path, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a piece begins. */
    static long start(int position) {
        return (long) position * DocumentChunks.SEALED_BYTES;
    }

    /** How long a piece of a content of that length is. */
    static int length(int position, long contentLength) {
        long plain = Math.min(DocumentChunks.PLAIN_BYTES, contentLength - (long) position * DocumentChunks.PLAIN_BYTES);
        return Math.toIntExact(plain) + ContentCipher.OVERHEAD_BYTES;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
