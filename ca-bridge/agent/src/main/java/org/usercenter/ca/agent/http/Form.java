package org.usercenter.ca.agent.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fields of a form (application/x-www-form-urlencoded), kept as bytes so that a PIN among them can be overwritten. */
final class Form implements AutoCloseable {
    private static final int MAX_FIELDS = 16;

    private final Map<String, byte[]> fields = new HashMap<>();

    private Form() {}

    /** @throws HttpFailure 400 when it is not a form, names a field twice or has more than 16 */
    static Form parse(byte[] encoded) throws HttpFailure {
        Form form = new Form();
        int start = 0;
        while (start < encoded.length) {
            int end = indexOf(encoded, '&', start, encoded.length);
            int equals = indexOf(encoded, '=', start, end);
            byte[] name = decode(encoded, start, equals);
            byte[] value = decode(encoded, Math.min(equals + 1, end), end);
            boolean twice = form.fields.put(new String(name, StandardCharsets.UTF_8), value) != null;
            if (twice || form.fields.size() > MAX_FIELDS) {
                form.close();
                throw new HttpFailure(400, "BAD_REQUEST");
            }
            start = end + 1;
        }
        return form;
    }

    private static int indexOf(byte[] bytes, char wanted, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static byte[] decode(byte[] encoded, int from, int to) throws HttpFailure {
        Erasable out = new Erasable();
        try {
            for (int i = from; i < to; i++) {
                if (encoded[i] == '%') {
                    out.write(hex(encoded, i + 1, to) << 4 | hex(encoded, i + 2, to));
                    i += 2;
                } else {
                    out.write(encoded[i] == '+' ? ' ' : encoded[i]);
                }
            }
            return out.toByteArray();
        } finally {
            out.erase();
        }
    }

    private static int hex(byte[] encoded, int at, int to) throws HttpFailure {
        int digit = at < to ? Character.digit(encoded[at], 16) : -1;
        if (digit < 0) {
            throw new HttpFailure(400, "BAD_REQUEST");
        }
        return digit;
    }

    /** Buffer whose content can be overwritten. */
    private static final class Erasable extends ByteArrayOutputStream {
        private Erasable() {
            // Large enough for every PIN, so that no smaller copy is left behind.
            super(1024);
        }

        private void erase() {
            Arrays.fill(buf, (byte) 0);
        }
    }

    Optional<String> text(String name) {
        byte[] value = fields.get(name);
        return value == null ? Optional.empty() : Optional.of(new String(value, StandardCharsets.UTF_8));
    }

    /** Takes a field out; the caller overwrites it. */
    byte[] take(String name) {
        byte[] value = fields.remove(name);
        return value == null ? new byte[0] : value;
    }

    @Override
    public void close() {
        fields.values().forEach(value -> Arrays.fill(value, (byte) 0));
    }
}
