package org.usercenter.storage.document.view;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.content.BusyException;
import org.usercenter.storage.document.content.DecodingMemory;

/**
 * Draws every page of a document into an image with a mark, and writes these as one HTML text that refers to nothing else.
 * Neither a file's own bytes nor what it would do reach whoever looks.
 */
public final class DocumentViewer {

    /** Pages that are drawn; more are not accepted in the first place. */
    private static final int MAX_PAGES = 50;

    /** Pixels of the longer edge: small print stays legible. */
    private static final int EDGE = 1800;
    /** What a page takes while it is drawn, with the images in it. */
    private static final long MEMORY = 48L * 1024 * 1024;

    private static final String BEGIN =
            """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>-</title>
            <style>body{margin:0;background:#eee}img{display:block;max-width:100%;margin:0 auto 8px}</style></head><body>
            """;
    private static final String END = "</body></html>\n";

    private final DecodingMemory memory;

    /** @param memory what all viewers of the server share */
    public DocumentViewer(DecodingMemory memory) {
        this.memory = memory;
    }

    /**
     * Reads a document to its end and writes what people see of it.
     *
     * @param content of a document that was kept, which has been checked
     * @param mark who looks and when
     * @throws IOException when one cannot be read or written, or the server draws as many as it can
     */
    public void write(MediaKind media, InputStream content, String mark, OutputStream html) throws IOException {
        Watermark watermark = Watermark.of(mark);
        Path file = Files.createTempFile("uc-view", null);
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            html.write(BEGIN.getBytes(StandardCharsets.UTF_8));
            try (DecodingMemory.Share share = memory.take(MEMORY)) {
                if (media == MediaKind.PDF) {
                    writePages(file, watermark, html);
                } else {
                    writeImage(file, watermark, html);
                }
            } catch (BusyException e) {
                throw new IOException("The server draws as many documents as it can", e);
            }
            html.write(END.getBytes(StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void writeImage(Path file, Watermark mark, OutputStream html) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("No image that can be read");
        }
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        write(1, opaque, mark, html);
    }

    private static void writePages(Path file, Watermark mark, OutputStream html) throws IOException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(file), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            int pages = Math.min(MAX_PAGES, document.getNumberOfPages());
            for (int page = 0; page < pages; page++) {
                PDRectangle box = document.getPage(page).getCropBox();
                float scale = EDGE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                write(page + 1, renderer.renderImage(page, scale, ImageType.RGB), mark, html);
            }
        } catch (RuntimeException e) {
            // PDFBox answers a hostile file with any exception.
            throw new IOException("No page that can be drawn", e);
        }
    }

    private static void write(int number, BufferedImage page, Watermark mark, OutputStream html) throws IOException {
        mark.draw(page);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(page, MediaKind.JPEG.code(), jpeg);
        html.write(("<img alt=\"" + number + "\" src=\"data:image/jpeg;base64,").getBytes(StandardCharsets.UTF_8));
        html.write(Base64.getEncoder().encode(jpeg.toByteArray()));
        html.write("\">\n".getBytes(StandardCharsets.UTF_8));
    }
}
