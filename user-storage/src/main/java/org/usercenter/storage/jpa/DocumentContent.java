package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A content as a stream over its decrypted pieces, one of which is in memory at a time. */
final class DocumentContent extends InputStream {

    /** Gives the decrypted piece at a position; an empty one when the document is gone. */
    interface Pieces {
        byte[] at(int position) throws IOException;
    }

    private final long length;
    private final Pieces pieces;
    private long next;
    private int loaded = -1;
    private byte[] piece = {};

    /** @param next first byte to give, from 0 */
    DocumentContent(long length, long next, Pieces pieces) {
        this.length = length;
        this.next = Objects.checkFromToIndex(next, length, length);
        this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, target.length);
        if (wanted == 0) {
            return 0;
        }
        if (next >= length) {
            return -1;
        }
        load();
        int within = Math.toIntExact(next % DocumentChunks.PLAIN_BYTES);
        int copied = Math.min(wanted, piece.length - within);
        System.arraycopy(piece, within, target, offset, copied);
        next += copied;
        return copied;
    }

    /** The piece with the next byte. */
    private void load() throws IOException {
        int position = Math.toIntExact(next / DocumentChunks.PLAIN_BYTES);
        if (position != loaded) {
            piece = pieces.at(position);
            loaded = position;
        }
        if (next % DocumentChunks.PLAIN_BYTES >= piece.length) {
            throw new IOException("The document was removed");
        }
    }

    @Override
    public int available() {
        return loaded < 0 ? 0 : Math.toIntExact(Math.min(length - next, Math.max(0, remaining())));
    }

    private long remaining() {
        long end = (long) loaded * DocumentChunks.PLAIN_BYTES + piece.length;
        return end - next;
    }
}
