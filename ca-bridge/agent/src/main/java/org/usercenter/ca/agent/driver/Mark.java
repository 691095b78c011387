package org.usercenter.ca.agent.driver;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * 16 random bytes by which the agent finds its child's messages among what a vendor's library prints to the same output.
 * The child is told them before everything else.
 */
final class Mark {
    private static final int LENGTH = 16;

    private final byte[] bytes;

    private Mark(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh one. */
    static Mark random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Mark(bytes);
    }

    /** @throws IOException at the end of the stream */
    static Mark read(InputStream in) throws IOException {
        byte[] bytes = new byte[LENGTH];
        // Not readNBytes, which asks a file stream for its position: a pipe has none.
        new DataInputStream(in).readFully(bytes);
        return new Mark(bytes);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Reads up to the end of the next mark.
     *
     * @throws IOException at the end of the stream
     */
    void skipTo(InputStream in) throws IOException {
        byte[] last = new byte[LENGTH];
        for (int read = 0; read < LENGTH || !Arrays.equals(last, bytes); read = Math.min(read + 1, LENGTH)) {
            int next = in.read();
            if (next == -1) {
                throw new EOFException("The other side has ended");
            }
            System.arraycopy(last, 1, last, 0, LENGTH - 1);
            last[LENGTH - 1] = (byte) next;
        }
    }
}
