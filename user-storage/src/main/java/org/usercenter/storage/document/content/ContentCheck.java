package org.usercenter.storage.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.content.RefusedContentException.Reason;

/** Makes of a file that somebody sent one that can be kept. */
public final class ContentCheck {

    private final ImageRemake images;
    private final PdfCheck pdfs;

    /**
     * Under these limits.
     *
     * @param memory what all checks of the server share
     */
    public ContentCheck(ContentLimits limits, DecodingMemory memory) {
        this.images = new ImageRemake(limits, memory);
        this.pdfs = new PdfCheck(limits, memory);
    }

    /**
     * Reads a file to its end and writes what may be kept of it.
     *
     * @param sent stays as it is
     * @param kept overwritten
     * @return kind of the file that was written
     * @throws RefusedContentException when it is not to be kept
     * @throws BusyException when the server reads as many as it can
     * @throws IOException when the server's own disk fails
     */
    public MediaKind check(Path sent, Path kept) throws RefusedContentException, BusyException, IOException {
        byte[] start = start(sent);
        if (start.length == 0) {
            throw new RefusedContentException(Reason.EMPTY);
        }
        MediaKind kind = MediaKind.ofStart(start).orElseThrow(() -> new RefusedContentException(Reason.UNKNOWN_TYPE));
        if (kind == MediaKind.PDF) {
            pdfs.check(sent, kept);
            return MediaKind.PDF;
        }
        images.remake(kind, sent, kept);
        return MediaKind.JPEG;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MediaKind.MAGIC_BYTES);
        }
    }
}
