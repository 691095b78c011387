package org.usercenter.storage.document.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes a {@link Paper} into a PDF of A4 sheets, with those characters of the font that it needs. Takes about as much
 * memory as the font has bytes, 10 MB: the caller sees to it that not many are made at a time.
 */
public final class PaperPdf {

    private static final String LANGUAGE = "zh-CN";
    private static final String MISSING_NOTE = PaperText.MISSING + "：字库中没有的字，请在打印后手写填入。";

    private PaperPdf() {}

    /** The file. What the font cannot write is marked, with a note that says so. */
    public static byte[] of(Paper paper) {
        try (PDDocument document = new PDDocument();
                TrueTypeFont file = PaperFont.load()) {
            PDType0Font font = PDType0Font.load(document, file, true);
            PaperText text = new PaperText(font, file);
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentCatalog().setLanguage(LANGUAGE);
            try (PaperSheet sheet = new PaperSheet(document, font, text)) {
                sheet.title(paper.title());
                for (Paper.Block block : paper.blocks()) {
                    sheet.block(block);
                }
                if (text.missed()) {
                    sheet.block(new Paper.Note(MISSING_NOTE));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be made", e);
        }
    }
}
