package org.usercenter.storage.jpa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.DraftPlace;
import org.usercenter.storage.document.IncomingDocument;
import org.usercenter.storage.document.MediaKind;
import org.usercenter.storage.document.NewDocument;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.document.object.ObjectStore;
import org.usercenter.storage.document.object.ObjectStoreException;
import org.usercenter.storage.document.object.ObjectStoreException.Reason;
import org.usercenter.storage.document.object.S3Server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Contents in a real S3 server, everything else in a real database. */
@Tag("R2")
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
final class ObjectDocumentsTest extends MaintenanceTest {

    private static final DraftPlace PLACE = new DraftPlace("root.tab");
    private static final Duration LIFE = Duration.ofHours(2);
    private static final int LENGTH = 2 * DocumentChunks.PLAIN_BYTES + 17;

    private static S3Server server;

    @BeforeAll
    static void start() {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void inObjects() throws IOException {
        server.empty();
        objects = new ObjectStorage(Optional.of(new OutsideOfTransactions(server.client())), true);
    }

    @Test
    void aContentIsReadFromTheObjectStoreAsItWasKept() throws IOException {
        byte[] content = random(LENGTH);

        StoredDocument kept = keep(content);

        assertThat(read(kept, 0)).isEqualTo(content);
        assertThat(server.objects()).isEqualTo(1);
        assertThat(rows("UcDocumentChunk")).isZero();
    }

    @Test
    void aContentIsReadFromAnyByteOn() throws IOException {
        byte[] content = random(LENGTH);
        StoredDocument kept = keep(content);
        int from = DocumentChunks.PLAIN_BYTES + 5;

        assertThat(read(kept, from)).isEqualTo(Arrays.copyOfRange(content, from, LENGTH));
        assertThat(read(kept, LENGTH)).isEmpty();
    }

    @Test
    void nothingOfAContentStandsInTheObjectStoreAsItWasSent() throws IOException {
        keep("a very secret licence".getBytes(StandardCharsets.UTF_8));

        assertThat(server.everything()).isNotEmpty().doesNotContain("secret");
    }

    @Test
    void theObjectOfARemovedDocumentGoesWithTheNextMaintenance() throws IOException {
        StoredDocument kept = keep(random(10));
        inStore(store -> store.documents().remove(realm, PLACE, kept.id()));
        assertThatThrownBy(() -> read(kept, 0)).isInstanceOf(IOException.class);

        maintain(crypto);

        assertThat(server.objects()).isZero();
        assertThat(rows("UcDocumentObject")).isZero();
    }

    @Test
    void theObjectsOfARemovedUserAndOfARemovedRealmGo() throws IOException {
        keep(random(10));
        inStore(store -> store.documents().assign(realm, PLACE, user));
        keep(random(11));

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });
        maintain(crypto);
        assertThat(server.objects()).isEqualTo(1);

        database.call(em -> {
            CleanUp.realmRemoved(em, realm.getId());
            return true;
        });
        maintain(crypto);
        assertThat(server.objects()).isZero();
    }

    @Test
    void whatWasGivenUpIsRemovedAndWhatWasAssignedStays() throws IOException {
        StoredDocument assigned = keep(random(10));
        inStore(store -> store.documents().assign(realm, PLACE, user));
        keep(random(11));
        clock.move(LIFE);

        maintain(crypto);

        assertThat(server.objects()).isEqualTo(1);
        assertThat(read(assigned, 0)).hasSize(10);
    }

    @Test
    void anObjectThatNoDocumentFollowedIsRemovedAfterAnHour() throws IOException {
        takeIn(random(10));
        clock.move(Duration.ofMinutes(59));
        maintain(crypto);
        assertThat(server.objects()).isEqualTo(1);

        clock.move(Duration.ofMinutes(1));
        maintain(crypto);

        assertThat(server.objects()).isZero();
        assertThat(rows("UcDocumentObject")).isZero();
    }

    @Test
    void whatWasTakenInTooLongAgoIsNotKept() throws IOException {
        IncomingDocument incoming = takeIn(random(10));
        clock.move(Duration.ofMinutes(50));

        assertThatThrownBy(() -> keep(incoming)).hasCauseInstanceOf(IOException.class);
        assertThat(rows("UcDocument")).isZero();
    }

    @Test
    void whileTheObjectStoreIsDownNothingIsKeptAndNothingIsLost() throws IOException {
        byte[] content = random(LENGTH);
        StoredDocument before = keep(content);
        inStore(store -> store.documents().assign(realm, PLACE, user));
        StoredDocument removed = keep(random(9));
        server.kill();
        try {
            assertThatExceptionOfType(ObjectStoreException.class)
                    .isThrownBy(() -> keep(random(10)))
                    .matches(e -> e.reason() == Reason.UNAVAILABLE);
            assertThatExceptionOfType(ObjectStoreException.class).isThrownBy(() -> read(before, 0));
            inStore(store -> store.documents().remove(realm, PLACE, removed.id()));
            maintain(crypto);
            assertThat(rows("UcDocument")).isEqualTo(1);
            assertThat(rows("UcDocumentObject"))
                    .as("kept, to be removed, and announced")
                    .isEqualTo(3);
        } finally {
            server.run();
        }

        assertThat(read(before, 0)).isEqualTo(content);
        clock.move(LIFE);
        maintain(crypto);
        assertThat(server.objects()).isEqualTo(1);
        assertThat(rows("UcDocumentObject")).isEqualTo(1);
    }

    @Test
    void anObjectThatIsMissingIsTold() throws IOException {
        StoredDocument kept = keep(random(10));
        server.empty();

        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> read(kept, 0))
                .matches(e -> e.reason() == Reason.MISSING);
    }

    @Test
    void whatIsInEitherPlaceIsReadWhereverNewContentsGo() throws IOException {
        StoredDocument inObject = keep(random(10));
        inStore(store -> store.documents().assign(realm, PLACE, user));
        objects = new ObjectStorage(objects.store(), false);
        StoredDocument inDatabase = keep(random(11));

        assertThat(server.objects()).isEqualTo(1);
        assertThat(rows("UcDocumentChunk")).isEqualTo(1);
        assertThat(read(inObject, 0)).hasSize(10);
        objects = new ObjectStorage(objects.store(), true);
        assertThat(read(inDatabase, 0)).hasSize(11);
        objects = ObjectStorage.NONE;
        assertThatExceptionOfType(ObjectStoreException.class)
                .isThrownBy(() -> read(inObject, 0))
                .withMessageContaining("s3-endpoint");
    }

    @Test
    void ofAContentThatIsShorterThanWasSaidNothingIsSent() {
        assertThatThrownBy(() -> inStoreOutside(new NewDocument(DocumentKind.LICENCE, MediaKind.JPEG, 10), random(9)))
                .isInstanceOf(IOException.class);

        assertThat(server.objects()).isZero();
    }

    private StoredDocument keep(byte[] content) throws IOException {
        return keep(takeIn(content));
    }

    private IncomingDocument takeIn(byte[] content) throws IOException {
        return inStoreOutside(new NewDocument(DocumentKind.LICENCE, MediaKind.JPEG, content.length), content);
    }

    /** As a request does that has not touched the database yet. */
    private IncomingDocument inStoreOutside(NewDocument document, byte[] content) throws IOException {
        return outside().takeIn(realm, document, new ByteArrayInputStream(content));
    }

    private org.usercenter.storage.document.DocumentStore outside() {
        return new JpaDocumentStore(
                database.call(em -> em), database, crypto, new Sealing(crypto.cipher()), objects, clock);
    }

    private StoredDocument keep(IncomingDocument incoming) {
        return inStore(store -> {
            try {
                return store.documents().keep(realm, PLACE, clock.instant().plus(LIFE), incoming);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] read(StoredDocument document, long from) throws IOException {
        try (InputStream in = outside().content(realm, document, from)) {
            return in.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Complains about whoever goes over the network with a transaction open. */
    private final class OutsideOfTransactions implements ObjectStore {

        private final ObjectStore store;

        OutsideOfTransactions(ObjectStore store) {
            this.store = store;
        }

        private ObjectStore checked() {
            assertThat(database.inTransaction())
                    .as("in a transaction of the database")
                    .isFalse();
            return store;
        }

        @Override
        public void put(String key, Path file, String sha256) throws ObjectStoreException {
            checked().put(key, file, sha256);
        }

        @Override
        public byte[] get(String key, long from, int length) throws ObjectStoreException {
            return checked().get(key, from, length);
        }

        @Override
        public void delete(String key) throws ObjectStoreException {
            checked().delete(key);
        }

        @Override
        public void check() throws ObjectStoreException {
            checked().check();
        }
    }
}
