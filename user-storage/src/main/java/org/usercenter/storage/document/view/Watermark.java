package org.usercenter.storage.document.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.usercenter.storage.document.paper.PaperFont;

/**
 * Says all over a page who looks at it and when (水印). Drawn as outlines of the product's own font: servers have none
 * installed.
 */
final class Watermark {

    private static final Color COLOUR = new Color(90, 90, 90, 70);
    /** Of its edge, which is seen where the page is dark. */
    private static final Color EDGE = new Color(255, 255, 255, 90);
    /** How far the edge stands out, as a part of the letters' height. */
    private static final double SHIFT = 0.06;
    /** Height of the letters as a part of the page's shorter edge. */
    private static final double SIZE = 0.028;

    private static final double ANGLE = Math.toRadians(-25);
    /** Between two lines, as a multiple of the letters' height. */
    private static final double LINES = 7;
    /** Between two marks of a line. */
    private static final double GAP = 4;

    /** Of letters that are 1 high. */
    private final Path2D outlines;

    private Watermark(Path2D outlines) {
        this.outlines = outlines;
    }

    /**
     * With that text, from the left edge on a base line at 0. What the font lacks is left out.
     *
     * @throws IOException when the font cannot be read
     */
    static Watermark of(String text) throws IOException {
        Path2D outlines = new Path2D.Double();
        try (TrueTypeFont font = PaperFont.load()) {
            CmapLookup characters = font.getUnicodeCmapLookup();
            double scale = 1.0 / font.getUnitsPerEm();
            double x = 0;
            for (int character : text.codePoints().toArray()) {
                int glyph = characters.getGlyphId(character);
                GlyphData outline = Character.isWhitespace(character) || glyph == 0
                        ? null
                        : font.getGlyph().getGlyph(glyph);
                if (outline != null) {
                    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
                    outlines.append(outline.getPath().getPathIterator(place), false);
                }
                x += font.getAdvanceWidth(glyph) * scale;
            }
        }
        return new Watermark(outlines);
    }

    void draw(BufferedImage page) {
        double size = Math.min(page.getWidth(), page.getHeight()) * SIZE;
        Shape mark = outlines.createTransformedShape(AffineTransform.getScaleInstance(size, size));
        Rectangle2D extent = mark.getBounds2D();
        Graphics2D graphics = page.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.rotate(ANGLE, page.getWidth() / 2.0, page.getHeight() / 2.0);
            double reach = Math.hypot(page.getWidth(), page.getHeight());
            double left = (page.getWidth() - reach) / 2;
            double top = (page.getHeight() - reach) / 2;
            for (double y = top; y < top + reach; y += size * LINES) {
                for (double x = left; x < left + reach; x += extent.getWidth() + size * GAP) {
                    fill(graphics, EDGE, mark, x + size * SHIFT, y + size * SHIFT);
                    fill(graphics, COLOUR, mark, x, y);
                }
            }
        } finally {
            graphics.dispose();
        }
    }

    private static void fill(Graphics2D graphics, Color colour, Shape mark, double x, double y) {
        graphics.setColor(colour);
        graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(mark));
    }
}
