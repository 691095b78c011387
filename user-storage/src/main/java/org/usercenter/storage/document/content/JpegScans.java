package org.usercenter.storage.document.content;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.usercenter.storage.document.content.RefusedContentException.Reason;

/**
 * How often a JPEG goes over its image (ISO/IEC 10918-1, annex B), told without decoding. One that does so more than once
 * makes the decoder keep the coefficients of the whole image outside the heap, and each time takes as long as an image.
 *
 * @param scans how often; 0: none was found
 * @param coefficientBytes memory outside the heap that decoding needs beside the image; 0 for a single scan
 */
record JpegScans(int scans, long coefficientBytes) {

    /** Cameras and editors make about ten. */
    private static final int MOST = 16;
    /** Twelve megapixels without subsampling. */
    private static final long MOST_COEFFICIENT_BYTES = 72L * 1024 * 1024;

    private static final int MARKER = 0xFF;
    private static final int START_OF_FRAME = 0xC0;
    private static final int LAST_START_OF_FRAME = 0xCF;
    private static final int HUFFMAN_TABLES = 0xC4;
    private static final int EXTENSION = 0xC8;
    private static final int ARITHMETIC_CONDITIONS = 0xCC;
    private static final int PROGRESSIVE = 0xC2;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int TEMPORARY = 0x01;
    private static final int RESTART = 0xD0;
    private static final int START_OF_IMAGE = 0xD8;

    /**
     * Looks through a file.
     *
     * @throws RefusedContentException TOO_COMPLEX when it goes over its image too often, or over too large a one
     */
    static JpegScans check(Path jpeg) throws IOException, RefusedContentException {
        Reading reading = new Reading();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            reading.read(in);
        } catch (EOFException e) {
            // Cut off: who decodes it refuses it for that.
            reading.progressive |= reading.scans > 1;
        }
        boolean whole = reading.scans > 1 || reading.progressive;
        JpegScans found = new JpegScans(reading.scans, whole ? reading.coefficientBytes : 0);
        if (found.scans > MOST || found.coefficientBytes > MOST_COEFFICIENT_BYTES) {
            throw new RefusedContentException(Reason.TOO_COMPLEX);
        }
        return found;
    }

    /** What was seen so far. */
    private static final class Reading {
        private int scans;
        private boolean progressive;
        private long coefficientBytes;

        /** Up to the end of the image, or as soon as there are too many scans. */
        void read(DataInputStream in) throws IOException {
            while (scans <= MOST) {
                int marker = next(in);
                if (marker == END_OF_IMAGE) {
                    return;
                }
                if (!standsAlone(marker)) {
                    segment(in, marker);
                }
            }
        }

        /** The next marker, over whatever stands before it, as decoders do it; within a scan, over its data. */
        private static int next(DataInputStream in) throws IOException {
            while (true) {
                int next = in.readUnsignedByte();
                while (next == MARKER) {
                    next = in.readUnsignedByte();
                    if (next != MARKER && next != 0) {
                        return next;
                    }
                }
            }
        }

        private static boolean standsAlone(int marker) {
            return marker == TEMPORARY || (marker >= RESTART && marker <= START_OF_IMAGE);
        }

        private void segment(DataInputStream in, int marker) throws IOException {
            int length = in.readUnsignedShort() - 2;
            if (marker == START_OF_SCAN) {
                scans++;
            }
            if (isFrame(marker)) {
                progressive |= marker == PROGRESSIVE;
                length -= frame(in);
            }
            in.skipNBytes(Math.max(0, length));
        }

        private static boolean isFrame(int marker) {
            return marker >= START_OF_FRAME
                    && marker <= LAST_START_OF_FRAME
                    && marker != HUFFMAN_TABLES
                    && marker != EXTENSION
                    && marker != ARITHMETIC_CONDITIONS;
        }

        /** Two bytes for each coefficient of each component, which may be smaller than the image; bytes that were read. */
        private int frame(DataInputStream in) throws IOException {
            in.readUnsignedByte();
            long height = in.readUnsignedShort();
            long width = in.readUnsignedShort();
            int components = in.readUnsignedByte();
            long samples = 0;
            int largest = 1;
            for (int i = 0; i < components; i++) {
                in.readUnsignedByte();
                int factors = in.readUnsignedByte();
                in.readUnsignedByte();
                int product = Math.max(1, (factors >> 4) * (factors & 0x0F));
                samples += product;
                largest = Math.max(largest, product);
            }
            coefficientBytes = Math.max(coefficientBytes, 2 * width * height * samples / largest);
            return 6 + 3 * components;
        }
    }
}
