package org.usercenter.storage.document.content;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.usercenter.storage.document.content.RefusedContentException.Reason;

/**
 * Refuses a PDF that is locked, acts or carries other files. One without a signature is written anew with what its pages
 * need and nothing else; one with a signature stays byte by byte, since the signature would be lost, and may then have
 * nothing behind its end.
 */
final class PdfCheck {

    /** What a PDF of a few pages takes while it is read; its contents stay on the disk. */
    private static final long MEMORY = 8L * 1024 * 1024;

    private static final int TAIL = 1024;

    private final ContentLimits limits;
    private final DecodingMemory memory;

    PdfCheck(ContentLimits limits, DecodingMemory memory) {
        this.limits = limits;
        this.memory = memory;
    }

    void check(Path sent, Path kept) throws RefusedContentException, BusyException, IOException {
        try (DecodingMemory.Share share = memory.take(MEMORY)) {
            boolean signed = look(sent, kept);
            if (signed) {
                if (!endsCleanly(sent)) {
                    throw new RefusedContentException(Reason.DAMAGED);
                }
                Files.copy(sent, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Whether it is signed; one that is not has been written anew. */
    private boolean look(Path sent, Path kept) throws RefusedContentException {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(sent), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                throw new RefusedContentException(Reason.ENCRYPTED);
            }
            int pages = document.getNumberOfPages();
            if (pages > limits.maxPages()) {
                throw new RefusedContentException(Reason.TOO_MANY_PAGES);
            }
            if (pages < 1) {
                throw new RefusedContentException(Reason.DAMAGED);
            }
            new PdfObjects(document.getDocument()).check();
            if (!document.getSignatureDictionaries().isEmpty()) {
                return true;
            }
            document.save(kept.toFile());
            return false;
        } catch (InvalidPasswordException e) {
            throw new RefusedContentException(Reason.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // PDFBox answers a hostile file with any exception.
            throw new RefusedContentException(Reason.DAMAGED);
        }
    }

    /** Whether nothing but line ends stands behind the last end-of-file marker. */
    private static boolean endsCleanly(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF");
        }
    }
}
