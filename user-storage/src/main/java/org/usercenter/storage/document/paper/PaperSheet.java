package org.usercenter.storage.document.paper;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes blocks from top to bottom on sheets of A4. Sizes and distances are points. */
final class PaperSheet implements AutoCloseable {

    private static final float MARGIN = 72;
    private static final float BODY = 12;
    private static final float TITLE = 20;
    private static final float SMALL = 9;
    /** Of the size of the letters. */
    private static final float LEADING = 2f;

    private static final float GREY = 0.35f;
    private static final float UNDERLINE = 4;
    private static final float LINE_WIDTH = 0.6f;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private final PDFont font;
    private final PaperText text;
    private PDPageContentStream page;
    private float y;

    PaperSheet(PDDocument document, PDFont font, PaperText text) throws IOException {
        this.document = document;
        this.font = font;
        this.text = text;
        this.page = newPage();
    }

    void title(String title) throws IOException {
        String printable = text.printable(title);
        down(TITLE * LEADING);
        write(printable, MARGIN + (WIDTH - text.width(printable, TITLE)) / 2, TITLE);
        down(BODY);
    }

    void block(Paper.Block block) throws IOException {
        if (block instanceof Paper.Sentences sentences) {
            sentences(sentences.text());
        } else if (block instanceof Paper.Field field) {
            field(field);
        } else if (block instanceof Paper.Signature signature) {
            signature(signature);
        } else if (block instanceof Paper.Note note) {
            note(note.text());
        }
    }

    private void sentences(String sentences) throws IOException {
        float indent = 2 * BODY;
        List<String> lines = text.lines(text.printable(sentences), BODY, WIDTH - indent, WIDTH);
        for (int i = 0; i < lines.size(); i++) {
            down(BODY * LEADING);
            write(lines.get(i), MARGIN + (i == 0 ? indent : 0), BODY);
        }
    }

    /** The value begins behind the label and goes on below its own beginning, underlined up to the margin. */
    private void field(Paper.Field field) throws IOException {
        String label = text.printable(field.label()) + "：";
        float start = MARGIN + text.width(label, BODY);
        float room = MARGIN + WIDTH - start;
        List<String> lines = text.lines(text.printable(field.value()), BODY, room, room);
        for (int i = 0; i < lines.size(); i++) {
            down(BODY * LEADING);
            if (i == 0) {
                write(label, MARGIN, BODY);
            }
            write(lines.get(i), start, BODY);
            underline(start);
        }
    }

    private void underline(float start) throws IOException {
        page.setLineWidth(LINE_WIDTH);
        page.moveTo(start, y - UNDERLINE);
        page.lineTo(MARGIN + WIDTH, y - UNDERLINE);
        page.stroke();
    }

    private void signature(Paper.Signature signature) throws IOException {
        down(BODY * LEADING * signature.lines());
        write(text.printable(signature.label()), MARGIN + WIDTH / 2, BODY);
    }

    private void note(String note) throws IOException {
        for (String line : text.lines(text.printable(note), SMALL, WIDTH, WIDTH)) {
            down(SMALL * LEADING);
            page.setNonStrokingColor(GREY);
            write(line, MARGIN, SMALL);
            page.setNonStrokingColor(0f);
        }
    }

    private void write(String line, float x, float size) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(line);
        page.endText();
    }

    /** To the next line, on another sheet when this one is full. */
    private void down(float height) throws IOException {
        y -= height;
        if (y < MARGIN) {
            page.close();
            page = newPage();
            y -= height;
        }
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    @Override
    public void close() throws IOException {
        page.close();
    }
}
