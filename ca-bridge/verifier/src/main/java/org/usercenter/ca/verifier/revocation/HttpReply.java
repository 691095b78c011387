package org.usercenter.ca.verifier.revocation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.revocation.TransportException.Reason;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Reads one HTTP/1.x answer (RFC 9112) and nothing beyond its limits. Not thread-safe, used once. */
final class HttpReply {

    private static final int MAX_HEAD = 16 * 1024;
    private static final String WHITESPACE = "[ \t]+";

    private final InputStream in;
    private final int maxBytes;
    private int headLeft = MAX_HEAD;

    HttpReply(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in);
        this.maxBytes = maxBytes;
    }

    /** Body of an answer with status 200. */
    byte[] body() throws IOException {
        requireOk(line());
        long length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String declared = value(header, "content-length");
            String coding = value(header, "transfer-encoding");
            if (declared != null) {
                length = number(declared, 10);
            }
            if (coding != null) {
                if (!coding.equalsIgnoreCase("chunked")) {
                    throw broken("unknown transfer coding");
                }
                chunked = true;
            }
        }
        if (chunked) {
            return chunks();
        }
        if (length > maxBytes) {
            throw tooLarge();
        }
        byte[] body = in.readNBytes(length < 0 ? maxBytes + 1 : (int) length);
        if (body.length < length) {
            throw broken("answer cut off");
        }
        if (body.length > maxBytes) {
            throw tooLarge();
        }
        return body;
    }

    private static void requireOk(String statusLine) throws TransportException {
        String[] parts = statusLine.split(WHITESPACE, 3);
        if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("[1-5]\\d\\d")) {
            throw broken("not HTTP");
        }
        if (parts[1].startsWith("3")) {
            throw new TransportException(Reason.REDIRECT, "redirected");
        }
        if (!parts[1].equals("200")) {
            throw new TransportException(Reason.STATUS, "HTTP status " + parts[1]);
        }
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            if (size > maxBytes - body.size()) {
                throw tooLarge();
            }
            byte[] chunk = in.readNBytes((int) size);
            if (chunk.length < size || !line().isEmpty()) {
                throw broken("chunk cut off");
            }
            body.write(chunk, 0, chunk.length);
        }
        return body.toByteArray();
    }

    private long chunkSize() throws IOException {
        headLeft = MAX_HEAD;
        String line = line();
        int extension = line.indexOf(';');
        return number((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
    }

    private static @Nullable String value(String header, String name) {
        int colon = header.indexOf(':');
        if (colon < 0 || !header.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
            return null;
        }
        return header.substring(colon + 1).strip();
    }

    private static long number(String text, int radix) throws TransportException {
        if (!text.matches("[0-9a-fA-F]{1,10}")) {
            throw broken("not a length");
        }
        try {
            return Long.parseLong(text, radix);
        } catch (NumberFormatException e) {
            throw broken("not a length");
        }
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || --headLeft < 0) {
                throw broken("head cut off or too long");
            }
            line.write(next);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static TransportException broken(String message) {
        return new TransportException(Reason.BROKEN, message);
    }

    private static TransportException tooLarge() {
        return new TransportException(Reason.TOO_LARGE, "answer larger than allowed");
    }
}
