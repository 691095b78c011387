package org.usercenter.storage.document.content;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.content.RefusedContentException.Reason;

/**
 * Makes an image anew from its pixels: nothing else that was in the file, such as the place where it was taken or another
 * file behind its end, comes along. The result is a JPEG without metadata, upright and not larger than needed.
 */
final class ImageRemake {

    /** Less shows no document. */
    private static final int MIN_EDGE = 100;

    /** What the JPEG reader says of a file that ends before its image does; the missing part would be grey. */
    private static final Pattern CUT_OFF = Pattern.compile("Premature end|Missing EOI");

    private static final float QUALITY = 0.85f;
    /** Of a decoded pixel (up to four channels of 16 bits) and of the remade one. */
    private static final int BYTES_PER_PIXEL = 8 + 3;

    private final ContentLimits limits;
    private final DecodingMemory memory;

    ImageRemake(ContentLimits limits, DecodingMemory memory) {
        this.limits = limits;
        this.memory = memory;
    }

    void remake(MediaKind kind, Path sent, Path kept) throws RefusedContentException, BusyException, IOException {
        Orientation orientation = kind == MediaKind.JPEG ? ExifOrientation.of(sent) : Orientation.UPRIGHT;
        long coefficients = kind == MediaKind.JPEG ? JpegScans.check(sent).coefficientBytes() : 0;
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.code()).next();
        try (FileImageInputStream input = new FileImageInputStream(sent.toFile())) {
            // Not the metadata: it is not kept, and can be made to need any amount of memory.
            reader.setInput(input, true, true);
            int step = step(reader);
            try (DecodingMemory.Share share = memory.take(pixels(reader, step) * BYTES_PER_PIXEL + coefficients)) {
                write(Upright.of(decode(reader, step), orientation), kept);
            }
        } finally {
            reader.dispose();
        }
    }

    /** Every so many pixels are kept, by the size that the file says it has. */
    private int step(ImageReader reader) throws RefusedContentException {
        try {
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > limits.maxPixels()) {
                throw new RefusedContentException(Reason.TOO_MANY_PIXELS);
            }
            if (Math.min(width, height) < MIN_EDGE) {
                throw new RefusedContentException(Reason.TOO_SMALL);
            }
            long longest = Math.max(width, height);
            return Math.toIntExact((longest + limits.longestEdge() - 1) / limits.longestEdge());
        } catch (IOException | RuntimeException e) {
            throw new RefusedContentException(Reason.DAMAGED);
        }
    }

    private static long pixels(ImageReader reader, int step) throws IOException {
        return ((long) reader.getWidth(0) / step + 1) * ((long) reader.getHeight(0) / step + 1);
    }

    private static BufferedImage decode(ImageReader reader, int step) throws RefusedContentException {
        AtomicBoolean cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) ->
                cut.compareAndSet(false, CUT_OFF.matcher(warning).find()));
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (cut.get()) {
                throw new RefusedContentException(Reason.DAMAGED);
            }
            return image;
        } catch (IOException | RuntimeException e) {
            // ImageIO answers a hostile file with any exception.
            throw new RefusedContentException(Reason.DAMAGED);
        }
    }

    private static void write(BufferedImage image, Path kept) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(MediaKind.JPEG.code());
        ImageWriter writer = writers.next();
        Files.deleteIfExists(kept);
        try (RandomAccessFile file = new RandomAccessFile(kept.toFile(), "rw");
                FileImageOutputStream output = new FileImageOutputStream(file)) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
