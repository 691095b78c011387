package org.usercenter.storage.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ModelDuplicateException;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.StoredDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("R2")
final class DocumentsTest extends DocumentTest {

    @Test
    void a_document_is_read_as_it_was_kept() throws IOException {
        byte[] content = random(3 * DocumentChunks.PLAIN_BYTES + 17);

        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, content);

        assertThat(read(kept, 0)).isEqualTo(content);
    }

    @Test
    void a_document_that_fills_its_pieces_exactly_is_read_as_it_was_kept() throws IOException {
        byte[] content = random(2 * DocumentChunks.PLAIN_BYTES);

        assertThat(read(keep(PLACE, DocumentKind.LICENCE, content), 0)).isEqualTo(content);
        assertThat(rows("UcDocumentChunk")).isEqualTo(2);
    }

    @Test
    void a_document_is_read_from_any_byte_on() throws IOException {
        byte[] content = random(2 * DocumentChunks.PLAIN_BYTES);
        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, content);
        int from = DocumentChunks.PLAIN_BYTES + 5;

        assertThat(read(kept, from)).isEqualTo(Arrays.copyOfRange(content, from, content.length));
        assertThat(read(kept, content.length)).isEmpty();
    }

    @Test
    void nothing_of_a_content_stands_in_the_database_as_it_was_sent() {
        keep(PLACE, DocumentKind.LICENCE, "a very secret licence".getBytes(StandardCharsets.UTF_8));

        byte[] stored = database.call(em -> em.createQuery("select c.sealed from UcDocumentChunk c", byte[].class)
                .getSingleResult());

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void a_second_document_of_a_kind_takes_the_place_of_the_first() {
        keep(PLACE, DocumentKind.LICENCE, random(10));
        StoredDocument second = keep(PLACE, DocumentKind.LICENCE, random(11));
        StoredDocument another = keep(PLACE, DocumentKind.COMMITMENT, random(12));

        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofDraft(realm, PLACE)))
                .containsExactly(second, another);
        assertThat(rows("UcDocumentChunk")).isEqualTo(2);
    }

    @Test
    void what_belongs_to_another_tab_is_not_found() {
        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, random(10));

        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofDraft(realm, OTHER)))
                .isEmpty();
        assertThat(this.<Optional<StoredDocument>>inStore(
                        store -> store.documents().findOfDraft(realm, OTHER, kept.id())))
                .isEmpty();
        assertThat(this.<Boolean>inStore(store -> store.documents().remove(realm, OTHER, kept.id())))
                .isFalse();
    }

    @Test
    void an_account_sees_its_documents_page_by_page_and_is_told_as_their_owner() {
        keep(PLACE, DocumentKind.LICENCE, random(10));
        keep(PLACE, DocumentKind.COMMITMENT, random(10));
        StoredDocument draft = keep(OTHER, DocumentKind.LICENCE, random(10));
        inStore(store -> store.documents().assign(realm, PLACE, user));
        List<StoredDocument> all = inStore(store -> store.documents().ofAccount(realm, user));

        assertThat(all).hasSize(2);
        assertThat(this.<Long>inStore(store -> store.documents().countDrafts(realm)))
                .isEqualTo(1);
        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofAccount(realm, user, 1, 5)))
                .containsExactly(all.get(1));
        assertThat(this.<Optional<String>>inStore(
                        store -> store.documents().owner(realm, all.get(0).id())))
                .contains(user);
        assertThat(this.<Optional<String>>inStore(store -> store.documents().owner(realm, draft.id())))
                .isEmpty();
    }

    @Test
    void a_list_takes_as_many_statements_however_long_it_is() {
        keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));
        long ofOne = listed(1);
        for (DocumentKind kind : DocumentKind.values()) {
            keep(OTHER, kind, random(10));
        }
        change(store -> store.documents().assign(realm, OTHER, user));

        assertThat(listed(1 + DocumentKind.values().length)).isEqualTo(ofOne);
    }

    /** Statements for a list that has so many. */
    private long listed(int size) {
        return database.statements(() -> assertThat(this.<List<StoredDocument>>inStore(
                        store -> store.documents().ofHolder(realm, user, 0, 50)))
                .hasSize(size));
    }

    @Test
    void what_is_removed_is_gone_with_its_content() {
        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, random(10));

        assertThat(this.<Boolean>inStore(store -> store.documents().remove(realm, PLACE, kept.id())))
                .isTrue();

        assertThat(rows("UcDocument") + rows("UcDocumentChunk")).isZero();
        assertThatThrownBy(() -> read(kept, 0)).isInstanceOf(IOException.class);
    }

    @Test
    void what_was_assigned_belongs_to_the_account_and_to_no_tab() throws IOException {
        byte[] content = random(10);
        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, content);
        keep(OTHER, DocumentKind.LICENCE, random(10));

        assertThat(this.<Integer>inStore(store -> store.documents().assign(realm, PLACE, user)))
                .isEqualTo(1);

        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofAccount(realm, user)))
                .containsExactly(kept);
        assertThat(this.<Boolean>inStore(store -> store.documents().remove(realm, PLACE, kept.id())))
                .isFalse();
        assertThat(read(kept, 0)).isEqualTo(content);
    }

    @Test
    void nobody_finds_the_document_of_another_account() {
        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));

        assertThat(this.<Optional<StoredDocument>>inStore(
                        store -> store.documents().findOfAccount(realm, Fakes.user(), kept.id())))
                .isEmpty();
        assertThat(this.<Optional<StoredDocument>>inStore(
                        store -> store.documents().findOfAccount(realm, user, kept.id())))
                .contains(kept);
    }

    @Test
    void of_a_content_that_is_shorter_than_was_said_nothing_is_kept() {
        assertThatThrownBy(() -> keep(PLACE, DocumentKind.LICENCE, random(9), 10))
                .hasCauseInstanceOf(IOException.class);
        assertThatThrownBy(() -> keep(PLACE, DocumentKind.LICENCE, random(11), 10))
                .hasCauseInstanceOf(IOException.class);

        assertThat(rows("UcDocument") + rows("UcDocumentChunk")).isZero();
    }

    @Test
    void of_one_kind_sent_many_times_at_once_one_stays() throws Exception {
        atOnce(8, () -> {
            try {
                return keep(PLACE, DocumentKind.LICENCE, random(10)).id().value();
            } catch (ModelDuplicateException e) {
                return "";
            }
        });

        assertThat(rows("UcDocument")).isEqualTo(1);
        assertThat(rows("UcDocumentChunk")).isEqualTo(1);
    }

    @Test
    void what_was_given_up_is_purged_and_what_was_assigned_or_waits_stays() {
        keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));
        keep(PLACE, DocumentKind.COMMITMENT, random(10));
        clock.move(Duration.ofMinutes(1));
        keep(OTHER, DocumentKind.LICENCE, random(10));
        clock.move(LIFE.minusMinutes(1));

        maintain(crypto);

        assertThat(rows("UcDocument")).isEqualTo(2);
        assertThat(rows("UcDocumentChunk")).isEqualTo(2);
    }

    @Test
    void what_somebody_still_works_on_is_not_purged() {
        keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents()
                .extend(realm, PLACE, clock.instant().plus(LIFE).plusSeconds(1)));
        clock.move(LIFE);

        maintain(crypto);

        assertThat(rows("UcDocument")).isEqualTo(1);
    }

    @Test
    void a_removed_user_takes_the_documents_along() {
        keep(PLACE, DocumentKind.LICENCE, random(10));
        change(store -> store.documents().assign(realm, PLACE, user));

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(rows("UcDocument") + rows("UcDocumentChunk")).isZero();
    }

    @Test
    void a_removed_realm_takes_the_documents_along() {
        keep(PLACE, DocumentKind.LICENCE, random(10));

        database.call(em -> {
            CleanUp.realmRemoved(em, realm.getId());
            return true;
        });

        assertThat(rows("UcDocument") + rows("UcDocumentChunk")).isZero();
    }

    @Test
    void after_a_rotation_the_new_key_alone_reads_the_document() throws IOException {
        byte[] content = random(10);
        StoredDocument kept = keep(PLACE, DocumentKind.LICENCE, content);

        assertThat(maintain(new LegibleCrypto("k2", Set.of("k1", "k2"))).rotated())
                .isEqualTo(1);

        byte[] read = database.call(em -> {
            try (InputStream in =
                    store(em, new LegibleCrypto("k2", Set.of("k2"))).documents().content(realm, kept, 0)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(read).isEqualTo(content);
    }
}
