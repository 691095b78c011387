package org.usercenter.account.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The XML parts of a package, unpacked as far as the bounds allow: a small file can unpack to anything. */
final class Parts {

    /** Bytes of all parts together; five hundred rows have less than one hundredth of it. */
    private static final int MAX_UNPACKED = 16 * 1024 * 1024;

    private static final int MAX_PARTS = 500;
    private static final int BUFFER = 8192;

    private final Map<String, byte[]> parts;

    private Parts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /**
     * Unpacks it.
     *
     * @throws SpreadsheetException when it is no package, or too large a one
     */
    static Parts read(byte[] content) throws SpreadsheetException {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MAX_UNPACKED;
        int seen = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MAX_PARTS) {
                    throw new SpreadsheetException("more than " + MAX_PARTS + " parts", true);
                }
                byte[] part = unpack(zip, left);
                left -= part.length;
                String name = entry.getName();
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    parts.put(name, part);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new SpreadsheetException("no package: " + e.getClass().getSimpleName(), false);
        }
        return new Parts(parts);
    }

    /** What is not wanted is unpacked too, because there is no other way past it, and counts. */
    private static byte[] unpack(ZipInputStream zip, int max) throws IOException, SpreadsheetException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (part.size() + read > max) {
                throw new SpreadsheetException("more than " + MAX_UNPACKED + " bytes", true);
            }
            part.write(buffer, 0, read);
        }
        return part.toByteArray();
    }

    /**
     * One of them.
     *
     * @throws SpreadsheetException when there is none
     */
    byte[] part(String name) throws SpreadsheetException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new SpreadsheetException("no part " + name, false);
        }
        return part;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }
}
