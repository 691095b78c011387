package org.usercenter.storage.document.paper;

import java.io.IOException;
import java.io.InputStream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font in the archive, with the characters of Chinese names and of Latin, Greek and Cyrillic ones. */
public final class PaperFont {

    private static final String FONT = "NotoSansSC-Subset.ttf";

    private PaperFont() {}

    /**
     * Reads it; to be closed by the caller.
     *
     * @throws IOException when it is not in the archive
     */
    public static TrueTypeFont load() throws IOException {
        try (InputStream in = PaperFont.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IOException("The font is not in the archive");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }
}
