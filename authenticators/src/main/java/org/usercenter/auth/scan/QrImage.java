package org.usercenter.auth.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;

/** QR codes as images, by what Keycloak ships. */
public final class QrImage {
    /** Pixels at most; shown smaller, so that it is sharp on every screen. */
    private static final int SIDE = 480;

    /** Modules around the code, ISO/IEC 18004. */
    private static final int QUIET_ZONE = 4;

    private static final int MAX_BYTES = 48 * 1024;
    private static final int MAX_SIDE = 2000;

    private QrImage() {}

    /**
     * A code with its quiet zone.
     *
     * @return PNG in Base64
     * @throws IllegalArgumentException when a code cannot hold so much
     */
    static String of(String content) {
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(drawn(modules(content)), "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException e) {
            throw new IllegalArgumentException("No code can be made of it", e);
        }
    }

    /** As small as it can be, one pixel for a module. */
    private static BitMatrix modules(String content) throws WriterException {
        return new QRCodeWriter()
                .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
    }

    /** Row by row: ZXing's own writer looks up the colour of every pixel, which takes four times as long. */
    private static BufferedImage drawn(BitMatrix modules) {
        int scale = Math.max(1, SIDE / modules.getWidth());
        int side = modules.getWidth() * scale;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        int[] row = new int[side];
        for (int y = 0; y < side; y++) {
            if (y % scale == 0) {
                for (int x = 0; x < side; x++) {
                    row[x] = modules.get(x / scale, y / scale) ? 0 : 1;
                }
            }
            image.getRaster().setPixels(0, y, side, 1, row);
        }
        return image;
    }

    /**
     * Reads the code in a platform's image, whatever the bytes are.
     *
     * @param image PNG in Base64, at most 48 KiB and 2000 pixels wide and high
     * @return what it says; empty when there is no code that can be read
     */
    public static Optional<String> read(String image) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(image);
            BufferedImage picture = bytes.length > MAX_BYTES ? null : png(bytes);
            return picture == null ? Optional.empty() : Optional.of(read(picture));
        } catch (ReaderException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String read(BufferedImage picture) throws ReaderException {
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        try {
            // What a machine has drawn is read module by module; looking for it as in a photograph fails now and then.
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }

    /** Looks at the size before it reads the rest. */
    private static BufferedImage png(byte[] bytes) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
                throw new IOException("Too large");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
