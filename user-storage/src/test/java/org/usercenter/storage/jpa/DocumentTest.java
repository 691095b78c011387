package org.usercenter.storage.jpa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;

import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.IncomingDocument;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.NewDocument;
import org.usercenter.storage.document.StoredDocument;

/** Base of the tests of documents: one is kept, and read. */
abstract class DocumentTest extends MaintenanceTest {

    static final DraftPlace PLACE = new DraftPlace("root.tab");
    static final DraftPlace OTHER = new DraftPlace("root.other-tab");
    static final Duration LIFE = Duration.ofHours(1);

    StoredDocument keep(DraftPlace place, DocumentKind kind, byte[] content) {
        return keep(place, kind, content, content.length);
    }

    StoredDocument keep(DraftPlace place, DocumentKind kind, byte[] content, int said) {
        return inStore(store -> {
            try {
                IncomingDocument incoming = store.documents()
                        .takeIn(realm, new NewDocument(kind, MediaKind.JPEG, said), new ByteArrayInputStream(content));
                return store.documents().keep(realm, place, clock.instant().plus(LIFE), incoming);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    byte[] read(StoredDocument document, long from) throws IOException {
        try (InputStream in = this.<InputStream>inStore(store -> {
            try {
                return store.documents().content(realm, document, from);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })) {
            return in.readAllBytes();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
