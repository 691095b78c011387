package org.usercenter.storage.document.content;

import java.awt.image.BufferedImage;

/**
 * Brings any decoded image into one form: 8 bits of red, green and blue, upright, what is transparent on white. Copies
 * pixels itself, since drawing needs a graphics environment that a headless server may lack.
 */
final class Upright {

    private static final int WHITE = 255;
    private static final int BYTE = 0xFF;

    private Upright() {}

    static BufferedImage of(BufferedImage image, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT && image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        int width = orientation.swapped() ? image.getHeight() : image.getWidth();
        int height = orientation.swapped() ? image.getWidth() : image.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                upright.setRGB(orientation.x(x, y, width), orientation.y(x, y, height), onWhite(row[x]));
            }
        }
        return upright;
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == BYTE) {
            return argb;
        }
        int red = mix(argb >> 16 & BYTE, alpha);
        int green = mix(argb >> 8 & BYTE, alpha);
        int blue = mix(argb & BYTE, alpha);
        return red << 16 | green << 8 | blue;
    }

    private static int mix(int channel, int alpha) {
        return (channel * alpha + WHITE * (BYTE - alpha)) / BYTE;
    }
}
