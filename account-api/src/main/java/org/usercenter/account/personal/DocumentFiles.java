package org.usercenter.account.personal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jboss.logging.Logger;
import org.usercenter.storage.crypto.CryptoException;
import org.usercenter.storage.document.StoredDocument;

/**
 * Writes documents into an export. One that cannot be read is told of by a file {@code <id>.error.txt}, and the others follow;
 * that the export itself has to end is for {@link Source} to say.
 */
record DocumentFiles(ZipOutputStream zip) {

    private static final Logger LOG = Logger.getLogger(DocumentFiles.class);
    private static final String FOLDER = "documents/";
    private static final int BUFFER = 16 * 1024;
    private static final String UNREADABLE =
            """
            该文件暂时无法读取，请稍后重新导出，或联系客服。
            This document could not be read. Export again later, or ask the service.
            """;

    /** Where contents come from. */
    interface Source {

        /**
         * The content of one; empty: it is withheld by now.
         *
         * @throws IOException when it cannot be read
         */
        Optional<InputStream> open(StoredDocument document) throws IOException;
    }

    void write(List<StoredDocument> documents, Source source) throws IOException {
        for (StoredDocument document : documents) {
            if (!write(document, source)) {
                zip.putNextEntry(new ZipEntry(FOLDER + document.id().value() + ".error.txt"));
                zip.write(UNREADABLE.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    /** Is opened before its entry, so that most of what cannot be read leaves none. */
    private boolean write(StoredDocument document, Source source) throws IOException {
        Optional<InputStream> opened;
        try {
            opened = source.open(document);
        } catch (IOException | CryptoException e) {
            return unreadable(document, e);
        }
        if (opened.isEmpty()) {
            return true;
        }
        try (InputStream content = opened.get()) {
            zip.putNextEntry(new ZipEntry(FOLDER + document.kind().code() + "-"
                    + document.id().value() + "." + document.media().extension()));
            boolean whole = copy(document, content);
            zip.closeEntry();
            return whole;
        }
    }

    /** What the reader of the export does not take is no fault of the document. */
    private boolean copy(StoredDocument document, InputStream content) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int length;
            try {
                length = content.read(buffer);
            } catch (IOException | CryptoException e) {
                return unreadable(document, e);
            }
            if (length < 0) {
                return true;
            }
            zip.write(buffer, 0, length);
        }
    }

    private static boolean unreadable(StoredDocument document, Exception e) {
        LOG.warnf(e, "Document %s could not be exported", document.id());
        return false;
    }
}
