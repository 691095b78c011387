package org.usercenter.storage.jpa;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.document.DocumentId;
import org.usercenter.storage.document.object.ObjectStorage;
import org.usercenter.storage.document.object.ObjectStore;
import org.usercenter.storage.document.object.ObjectStoreException;
import org.usercenter.storage.document.object.ObjectStoreException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Of objects that no document needs, one that cannot be removed keeps none of the others. */
@Tag("R2")
final class ObjectRemovalTest extends StoreTest {
    private final Map<String, Reason> failing = new HashMap<>();
    private final List<String> removed = new ArrayList<>();

    /** What is to be removed is asked over all realms, also those of other tests. */
    @BeforeEach
    void empty() {
        database.call(em -> em.createQuery("delete from UcDocumentObject").executeUpdate());
    }

    @Test
    void oneWhoseRemovalIsRefusedIsTriedAgainLater() {
        String held = givenUp();
        clock.move(Duration.ofSeconds(1));
        String other = givenUp();
        clock.move(Duration.ofHours(1));
        failing.put(held, Reason.REFUSED);

        remove();
        assertThat(removed).containsExactly(other);

        failing.clear();
        clock.move(Duration.ofHours(6));
        remove();
        assertThat(removed).containsExactly(other, held);
        assertThat(rows("UcDocumentObject")).isZero();
    }

    @Test
    void whileTheStoreDoesNotAnswerNothingMoreIsAskedOfIt() {
        failing.put(givenUp(), Reason.UNAVAILABLE);
        clock.move(Duration.ofSeconds(1));
        givenUp();
        clock.move(Duration.ofHours(1));

        remove();

        assertThat(removed).isEmpty();
        assertThat(rows("UcDocumentObject")).isEqualTo(2);
    }

    /** Returns its key. */
    private String givenUp() {
        DocumentId id = new DocumentId(UUID.randomUUID().toString());
        database.call(em -> {
            DocumentObjects.announce(em, realm.getId(), id, clock.instant());
            return true;
        });
        return DocumentObjects.key(realm.getId(), id.value());
    }

    private void remove() {
        ObjectStorage storage = new ObjectStorage(Optional.of(new Store()), true);
        new ObjectRemoval(database, storage, clock).run(clock.instant().plusSeconds(10));
    }

    private final class Store implements ObjectStore {
        @Override
        public void put(String key, Path file, String sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] get(String key, long from, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String key) throws ObjectStoreException {
            Reason reason = failing.get(key);
            if (reason != null) {
                throw new ObjectStoreException(reason, "as the test says");
            }
            removed.add(key);
        }

        @Override
        public void check() {
            throw new UnsupportedOperationException();
        }
    }
}
