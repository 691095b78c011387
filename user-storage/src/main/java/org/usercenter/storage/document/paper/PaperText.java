package org.usercenter.storage.document.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Measures text of one font and breaks it into lines. */
final class PaperText {

    /** Stands for a character that the font does not have (下驮, U+3013), as printers do it. */
    static final String MISSING = "〓";

    /** Must not begin a line (GB/T 15834). */
    private static final String CLOSING = "，。、；：？！）》”’,.;:?!)";

    private static final float UNITS = 1000;

    private final PDFont font;
    private final CmapLookup characters;
    private boolean missing;

    PaperText(PDFont font, TrueTypeFont file) throws IOException {
        this.font = font;
        this.characters = file.getUnicodeCmapLookup();
    }

    /** Whether some character had to be replaced so far. */
    boolean missed() {
        return missing;
    }

    /** With what can be printed alone: no control or direction marks, and {@link #MISSING} for what the font lacks. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    printable.append(' ');
                case Character.FORMAT -> {
                    // Seen by nobody, but able to turn a line around.
                }
                default -> append(printable, c);
            }
        });
        return printable.toString();
    }

    private void append(StringBuilder printable, int character) {
        if (characters.getGlyphId(character) == 0) {
            missing = true;
            printable.append(MISSING);
        } else {
            printable.appendCodePoint(character);
        }
    }

    /** Of printable text, in points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / UNITS * size;
    }

    /**
     * Lines of printable text; at least one.
     *
     * @param first room of the first line, in points
     * @param others room of every other
     */
    List<String> lines(String text, float size, float first, float others) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            float room = lines.isEmpty() ? first : others;
            boolean hangs = CLOSING.contains(piece);
            if (!line.isEmpty() && !hangs && width(line + piece, size) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() && !lines.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What may stand at the end of a line: one character each, but short words of Latin letters and digits whole. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c < 0x250 && Character.isLetterOrDigit(c) && word.length() < 24) {
                word.appendCodePoint(c);
                return;
            }
            if (!word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            pieces.add(Character.toString(c));
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }
}
