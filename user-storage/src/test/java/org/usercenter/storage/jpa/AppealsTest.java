package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.appeal.Appeal;
import org.usercenter.storage.appeal.AppealQuery;
import org.usercenter.storage.appeal.AppealState;
import org.usercenter.storage.appeal.AppealStore;
import org.usercenter.storage.appeal.ReceiptNumber;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.document.DocumentKind;
import org.usercenter.storage.document.StoredDocument;
import org.usercenter.storage.figure.Backlog;
import org.usercenter.storage.figure.Open;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P3")
final class AppealsTest extends AppealTest {

    @Test
    void an_appeal_is_found_by_its_receipt_number_with_all_that_was_typed() {
        submit();

        Appeal found = this.<Optional<Appeal>>inStore(store -> store.appeals().findByReceipt(realm, receipt))
                .orElseThrow();

        assertThat(found.claim()).isEqualTo(CLAIM);
        assertThat(found.contact()).isEqualTo(CONTACT);
        assertThat(found.userId()).isEqualTo(user);
        assertThat(found.state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(this.<Optional<Appeal>>inStore(
                        store -> store.appeals().findByReceipt(realm, ReceiptNumber.random())))
                .isEmpty();
    }

    @Test
    void its_materials_belong_to_it_and_to_no_account() {
        StoredDocument sent = send(DocumentKind.PERSON_ID_FRONT);

        String id = submit();

        assertThat(materials(id)).containsExactly(sent);
        assertThat(this.<Optional<StoredDocument>>inStore(
                        store -> store.appeals().material(realm, id, sent.id())))
                .contains(sent);
        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofAccount(realm, user)))
                .isEmpty();
        assertThat(this.<List<StoredDocument>>inStore(store -> store.documents().ofDraft(realm, PLACE)))
                .isEmpty();
    }

    @Test
    void more_is_added_once_each_time_it_is_asked_for() {
        StoredDocument first = send(DocumentKind.PERSON_ID_FRONT);
        String id = submit();
        assertThat(add(id)).isFalse();
        ask(id);
        StoredDocument clearer = send(DocumentKind.PERSON_ID_FRONT);

        assertThat(add(id)).isTrue();

        assertThat(add(id)).isFalse();
        assertThat(find(id).state()).isEqualTo(AppealState.SUBMITTED);
        assertThat(find(id).claim().words()).containsExactly("手机丢失", "已补充");
        assertThat(materials(id)).containsExactlyInAnyOrder(first, clearer);
        assertThat(take(id, BOB)).isTrue();
    }

    @Test
    void what_is_not_added_in_time_ends_the_appeal() {
        String id = submit();
        ask(id);
        clock.move(AppealStore.ANSWER_TIME);

        assertThat(find(id).state()).isEqualTo(AppealState.EXPIRED);
        assertThat(add(id)).isFalse();

        maintain(crypto);
        assertThat(find(id).state()).isEqualTo(AppealState.EXPIRED);
    }

    @Test
    void a_decided_appeal_is_forgotten_after_a_year_with_its_materials() {
        send(DocumentKind.PERSON_ID_FRONT);
        String id = submit();
        take(id, ALICE);
        reject(id, ALICE);
        clock.move(AppealStore.KEPT.minusMillis(1));
        maintain(crypto);
        assertThat(rows("UcAppeal") + rows("UcDocument")).isEqualTo(2);
        clock.move(Duration.ofMillis(1));

        maintain(crypto);

        assertThat(rows("UcAppeal") + rows("UcDocument") + rows("UcDocumentChunk"))
                .isZero();
    }

    @Test
    void an_appeal_outlives_the_account_that_it_is_about() {
        String id = submit();

        database.call(em -> {
            CleanUp.userRemoved(em, realm.getId(), user);
            return true;
        });

        assertThat(find(id).userId()).isNull();
    }

    @Test
    void the_queue_is_paged_from_the_oldest_on() {
        String first = submit();
        clock.move(Duration.ofMinutes(1));
        String second = submit(ReceiptNumber.random(), null);
        take(second, ALICE);

        List<Appeal> page = queue(AppealQuery.in(List.of()), null);
        assertThat(page).extracting(Appeal::id).containsExactly(first);
        assertThat(queue(AppealQuery.in(List.of()), page.get(0).position()))
                .extracting(Appeal::id)
                .containsExactly(second);
        assertThat(queue(AppealQuery.in(List.of(AppealState.TAKEN)), null))
                .extracting(Appeal::id)
                .containsExactly(second);
    }

    @Test
    void all_that_was_typed_is_read_with_a_new_key_after_the_rotation() {
        String id = submit();
        take(id, ALICE);
        reject(id, ALICE);

        maintain(new LegibleCrypto("k2", Set.of("k1", "k2")));

        Appeal found = database.call(em -> store(em, new LegibleCrypto("k2", Set.of("k2")))
                .appeals()
                .find(realm, id)
                .orElseThrow());
        assertThat(found.claim()).isEqualTo(CLAIM);
        assertThat(found.answer()).isEqualTo("材料不清晰");
    }

    @Test
    @Tag("O4")
    void the_figures_tell_how_many_are_open_and_since_when() {
        Instant first = clock.instant();
        submit();
        clock.move(Duration.ofHours(50));
        String second = submit(ReceiptNumber.random(), null);
        take(second, ALICE);
        reject(second, ALICE);
        submit(ReceiptNumber.random(), null);
        BacklogGauges gauges = new BacklogGauges(meters, clock);

        database.call(em -> {
            gauges.refresh(em, new JpaFigures(em, figures), List.of(realm));
            return true;
        });

        Open open = inStore(store -> store.figures().openAppeals(realm));
        assertThat(open).isEqualTo(new Open(2, first));
        assertThat(meters.get(Backlog.APPEALS_AGE.meter())
                        .tag("realm", realm.getName())
                        .gauge()
                        .value())
                .isEqualTo(50 * 3600.0);
    }
}
