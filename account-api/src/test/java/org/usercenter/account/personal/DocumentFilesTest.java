package org.usercenter.account.personal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.StoredDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A15")
class DocumentFilesTest {

    private final StoredDocument broken = document(DocumentKind.LICENCE);
    private final StoredDocument good = document(DocumentKind.AUTHORITY_LETTER);

    @Test
    void oneThatCannotBeOpenedIsToldOfAndTheOthersFollow() throws IOException {
        Map<String, String> files = write(document -> {
            if (document.equals(broken)) {
                throw new IOException("gone");
            }
            return text("letter");
        });

        assertThat(files).containsOnlyKeys(error(broken), name(good));
        assertThat(files.get(error(broken))).contains("无法读取", "could not be read");
        assertThat(files.get(name(good))).isEqualTo("letter");
    }

    @Test
    void oneThatBreaksOffInTheMiddleIsToldOfAndTheOthersFollow() throws IOException {
        InputStream breaking = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("gone");
                }
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                buffer[from] = (byte) read();
                return 1;
            }
        };

        Map<String, String> files = write(document -> document.equals(broken) ? Optional.of(breaking) : text("letter"));

        assertThat(files).containsOnlyKeys(name(broken), error(broken), name(good));
        assertThat(files.get(name(good))).isEqualTo("letter");
    }

    @Test
    void oneThatIsWithheldMeanwhileIsLeftOut() throws IOException {
        assertThat(write(document -> document.equals(broken) ? Optional.empty() : text("letter")))
                .containsOnlyKeys(name(good));
    }

    @Test
    void whatEndsTheExportIsNoFaultOfADocument() {
        assertThatThrownBy(() -> write(document -> {
                    throw new UncheckedIOException(new IOException("over"));
                }))
                .isInstanceOf(UncheckedIOException.class);
    }

    private Map<String, String> write(DocumentFiles.Source source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            new DocumentFiles(zip).write(List.of(broken, good), source);
            // A zip without entries is none.
            zip.putNextEntry(new ZipEntry("end"));
        }
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        files.remove("end");
        return files;
    }

    private static Optional<InputStream> text(String text) {
        return Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(StoredDocument document) {
        return "documents/" + document.kind().code() + "-" + document.id().value() + ".pdf";
    }

    private static String error(StoredDocument document) {
        return "documents/" + document.id().value() + ".error.txt";
    }

    private static StoredDocument document(DocumentKind kind) {
        return new StoredDocument(DocumentId.random(), kind, MediaKind.PDF, 3, Instant.EPOCH);
    }
}
