package org.usercenter.storage.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the one thing in a JPEG's metadata that matters: how the image is to be turned. */
final class ExifOrientation {

    /** Metadata stands at the beginning, in segments of at most 64 KiB. */
    private static final int SEARCHED = 256 * 1024;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final short LITTLE_ENDIAN = 0x4949;

    private ExifOrientation() {}

    /** Upright when the file does not say, or says it in a form that cannot be read. */
    static Orientation of(Path jpeg) throws IOException {
        try (InputStream in = Files.newInputStream(jpeg)) {
            return of(in.readNBytes(SEARCHED));
        }
    }

    static Orientation of(byte[] start) {
        try {
            return segments(ByteBuffer.wrap(start, 2, Math.max(0, start.length - 2)));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT;
        }
    }

    private static Orientation segments(ByteBuffer file) {
        while (Byte.toUnsignedInt(file.get()) == MARKER) {
            int marker = Byte.toUnsignedInt(file.get());
            if (marker == START_OF_SCAN) {
                break;
            }
            int length = Short.toUnsignedInt(file.getShort()) - 2;
            ByteBuffer segment = file.slice(file.position(), length);
            file.position(file.position() + length);
            if (marker == APP1 && begins(segment)) {
                return directory(segment.slice(EXIF.length, length - EXIF.length));
            }
        }
        return Orientation.UPRIGHT;
    }

    private static boolean begins(ByteBuffer segment) {
        byte[] start = new byte[Math.min(EXIF.length, segment.remaining())];
        segment.get(0, start);
        return Arrays.equals(start, EXIF);
    }

    /** A TIFF header and the first directory behind it (TIFF 6.0, section 2). */
    private static Orientation directory(ByteBuffer tiff) {
        if (tiff.getShort(0) == LITTLE_ENDIAN) {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        int at = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return Orientation.ofTag(Short.toUnsignedInt(tiff.getShort(entry + 8)));
            }
        }
        return Orientation.UPRIGHT;
    }
}
