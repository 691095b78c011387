package org.usercenter.account.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The XML parts of a package (ZIP, APPNOTE 4.3), unpacked as far as the bounds allow: a small file can unpack to anything. Read by its
 * central directory, because the sizes that some writers put behind a part are not those that the JDK's stream expects.
 */
final class Parts {

    /** Bytes of all parts together; five hundred rows have less than one hundredth of it. */
    private static final int MAX_UNPACKED = 16 * 1024 * 1024;

    private static final int MAX_PARTS = 500;
    private static final int BUFFER = 8192;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;
    private final Map<String, byte[]> unpacked = new HashMap<>();
    private int left = MAX_UNPACKED;

    private Parts(byte[] content) {
        this.file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Unpacks it.
     *
     * @throws SpreadsheetException when it is no package, or too large a one
     */
    static Parts read(byte[] content) throws SpreadsheetException {
        Parts parts = new Parts(content);
        try {
            parts.unpack();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
            throw new SpreadsheetException("no package: " + e.getClass().getSimpleName(), false);
        }
        return parts;
    }

    private void unpack() throws SpreadsheetException, DataFormatException {
        int end = end();
        int count = Short.toUnsignedInt(file.getShort(end + 10));
        if (count > MAX_PARTS) {
            throw new SpreadsheetException("more than " + MAX_PARTS + " parts", true);
        }
        int at = file.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            expect(at, ENTRY);
            int nameLength = Short.toUnsignedInt(file.getShort(at + 28));
            String name = new String(file.array(), at + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                unpacked.put(name, part(at));
            }
            at += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(file.getShort(at + 30))
                    + Short.toUnsignedInt(file.getShort(at + 32));
        }
    }

    /** Where the directory's end is, before which a comment may stand. */
    private int end() throws SpreadsheetException {
        for (int at = file.limit() - END_LENGTH; at >= 0; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new SpreadsheetException("no package", false);
    }

    private void expect(int at, int signature) throws SpreadsheetException {
        if (file.getInt(at) != signature) {
            throw new SpreadsheetException("no package", false);
        }
    }

    private byte[] part(int entry) throws SpreadsheetException, DataFormatException {
        int method = Short.toUnsignedInt(file.getShort(entry + 10));
        int length = file.getInt(entry + 20);
        int local = file.getInt(entry + 42);
        expect(local, LOCAL);
        int start = local
                + LOCAL_LENGTH
                + Short.toUnsignedInt(file.getShort(local + 26))
                + Short.toUnsignedInt(file.getShort(local + 28));
        if (length < 0 || start > file.limit() - length) {
            throw new SpreadsheetException("no package", false);
        }
        return switch (method) {
            case STORED -> {
                take(length);
                byte[] part = new byte[length];
                file.get(start, part);
                yield part;
            }
            case DEFLATED -> inflate(start, length);
            default -> throw new SpreadsheetException("method " + method, false);
        };
    }

    private byte[] inflate(int start, int length) throws SpreadsheetException, DataFormatException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), start, length);
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new SpreadsheetException("a part that is cut off", false);
                }
                take(read);
                part.write(buffer, 0, read);
            }
        } finally {
            inflater.end();
        }
        return part.toByteArray();
    }

    private void take(int bytes) throws SpreadsheetException {
        left -= bytes;
        if (left < 0) {
            throw new SpreadsheetException("more than " + MAX_UNPACKED + " bytes", true);
        }
    }

    /**
     * One of them.
     *
     * @throws SpreadsheetException when there is none
     */
    byte[] part(String name) throws SpreadsheetException {
        byte[] part = unpacked.get(name);
        if (part == null) {
            throw new SpreadsheetException("no part " + name, false);
        }
        return part;
    }

    boolean has(String name) {
        return unpacked.containsKey(name);
    }
}
