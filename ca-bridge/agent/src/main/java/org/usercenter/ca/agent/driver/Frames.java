package org.usercenter.ca.agent.driver;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.Json;
import org.usercenter.ca.agent.json.JsonObject;

/**
 * What agent and child say to each other: a kind, a length, and JSON. Before each frame of the child stands a mark, so
 * that what a vendor's library prints between them is passed over. A PIN goes in a frame of its own kind, because
 * JSON would make strings of it that nobody can overwrite.
 */
final class Frames {
    private static final byte JSON = 'J';
    private static final byte SECRET = 'S';
    private static final int HEADER = 5;
    private static final int MAX_LENGTH = 1 << 20;
    /** Larger than the buffers of Java's process streams, which therefore pass it on without keeping it. */
    private static final int SECRET_FRAME = 16 * 1024;

    private static final int MAX_SECRET = 256;

    private Frames() {}

    static void write(OutputStream out, JsonObject.Builder message) throws IOException {
        write(out, new byte[0], message);
    }

    /** Writes a frame and the mark before it, in one piece. */
    static void write(OutputStream out, Mark mark, JsonObject.Builder message) throws IOException {
        write(out, mark.bytes(), message);
    }

    private static void write(OutputStream out, byte[] before, JsonObject.Builder message) throws IOException {
        byte[] json = message.toBytes();
        ByteBuffer frame = ByteBuffer.allocate(before.length + HEADER + json.length);
        frame.put(before).put(JSON).putInt(json.length).put(json);
        out.write(frame.array());
        out.flush();
    }

    /** Writes the secret and overwrites the frame; the caller overwrites the secret. */
    static void writeSecret(OutputStream out, byte[] secret) throws IOException {
        if (secret.length > MAX_SECRET) {
            throw new IOException("The secret is too long");
        }
        byte[] frame = new byte[SECRET_FRAME];
        ByteBuffer.wrap(frame)
                .put(SECRET)
                .putInt(SECRET_FRAME - HEADER)
                .putShort((short) secret.length)
                .put(secret);
        try {
            out.write(frame);
            out.flush();
        } finally {
            Arrays.fill(frame, (byte) 0);
        }
    }

    /** Reads on to the mark and the frame behind it. */
    static JsonObject read(InputStream in, Mark mark) throws IOException {
        mark.skipTo(in);
        return read(in);
    }

    /** @throws IOException at the end of the stream, and when something else than JSON comes */
    static JsonObject read(InputStream in) throws IOException {
        byte[] payload = payload(new DataInputStream(in), JSON);
        try {
            return Json.read(payload);
        } catch (InvalidJsonException e) {
            throw new IOException(e);
        }
    }

    /** The secret; the caller overwrites it. */
    static byte[] readSecret(InputStream in) throws IOException {
        byte[] payload = payload(new DataInputStream(in), SECRET);
        try {
            int length = ByteBuffer.wrap(payload).getShort();
            if (length < 0 || length > MAX_SECRET) {
                throw new IOException("Not a secret");
            }
            return Arrays.copyOfRange(payload, 2, 2 + length);
        } finally {
            Arrays.fill(payload, (byte) 0);
        }
    }

    private static byte[] payload(DataInputStream in, byte kind) throws IOException {
        int found = in.read();
        if (found == -1) {
            throw new EOFException("The other side has ended");
        }
        int length = in.readInt();
        if (found != kind || length < 2 || length > MAX_LENGTH) {
            throw new IOException("Not a frame");
        }
        byte[] payload = new byte[length];
        in.readFully(payload);
        return payload;
    }
}
