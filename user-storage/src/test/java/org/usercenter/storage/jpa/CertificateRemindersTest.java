package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.UserCenterStore;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.certificate.EndReminders;
import org.usercenter.storage.certificate.EndingCertificate;
import org.usercenter.storage.crypto.CryptoProvider;
import org.usercenter.storage.crypto.LegibleCrypto;
import org.usercenter.storage.identity.Uscc;
import org.usercenter.storage.message.Channel;
import org.usercenter.storage.message.Destination;
import org.usercenter.storage.message.NewMessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A3")
final class CertificateRemindersTest extends StoreTest {

    private static final CertificateHolder HOLDER =
            new CertificateHolder("示例公司", Uscc.parse("91350100M000100Y43"), null);

    @Test
    void a_certificate_that_ends_within_the_span_is_due() {
        String binding = bind(1, Duration.ofDays(30));

        assertThat(due(30)).containsExactly(binding);
    }

    @Test
    void a_certificate_that_ends_later_is_not_due() {
        bind(1, Duration.ofDays(30).plusMillis(1));

        assertThat(due(30)).isEmpty();
    }

    @Test
    void a_certificate_that_has_ended_is_not_due() {
        bind(1, Duration.ZERO);

        assertThat(due(30)).isEmpty();
    }

    @Test
    void an_account_is_reminded_once_a_step() {
        String binding = bind(1, Duration.ofDays(20));

        assertThat(mark(binding, 30)).isTrue();
        assertThat(mark(binding, 30)).isFalse();
        assertThat(due(30)).isEmpty();
    }

    @Test
    void an_account_is_reminded_again_at_the_next_step() {
        String binding = bind(1, Duration.ofDays(5));
        mark(binding, 30);

        assertThat(due(7)).containsExactly(binding);
        assertThat(mark(binding, 7)).isTrue();
    }

    @Test
    void who_was_reminded_of_a_week_is_not_reminded_of_a_month() {
        String binding = bind(1, Duration.ofDays(5));
        mark(binding, 7);

        assertThat(due(30)).isEmpty();
        assertThat(mark(binding, 30)).isFalse();
    }

    @Test
    void of_8_servers_that_remind_at_once_one_does() throws Exception {
        String binding = bind(1, Duration.ofDays(5));

        assertThat(atOnce(8, () -> mark(binding, 7))).containsOnlyOnce(true);
    }

    @Test
    void a_reminder_that_was_rolled_back_is_still_due() {
        String binding = bind(1, Duration.ofDays(5));
        database.callAndRollBack(em -> store(em).certificates().markReminded(realm, binding, 7));

        assertThat(due(7)).containsExactly(binding);
    }

    @Test
    void nobody_is_reminded_of_a_certificate_that_was_replaced() {
        String binding = bind(1, Duration.ofDays(5));
        change(store -> store.certificates().setState(realm, user, binding, CertificateState.REPLACED));

        assertThat(due(7)).isEmpty();
    }

    @Test
    void who_bound_the_renewed_one_meanwhile_is_not_reminded() {
        String binding = bind(1, Duration.ofDays(5));
        List<EndingCertificate> due = dueAt(7);
        change(store -> store.certificates().setState(realm, user, binding, CertificateState.REPLACED));

        assertThat(remind(7, due)).isZero();
        assertThat(rows("UcMessage")).isZero();
    }

    @Test
    void a_reminder_is_written_together_with_its_mark() {
        bind(1, Duration.ofDays(5));

        assertThat(remind(7, dueAt(7))).isEqualTo(1);

        assertThat(texts()).containsExactly("2026-11-29T08:00:00Z");
        assertThat(rows("UcDelivery")).isEqualTo(1);
        assertThat(dueAt(7)).isEmpty();
    }

    @Test
    void neither_message_nor_mark_stay_when_the_transaction_is_rolled_back() {
        bind(1, Duration.ofDays(5));
        List<EndingCertificate> due = dueAt(7);
        database.callAndRollBack(em -> reminders(store(em)).remind(realm, 7, due, this::message));

        assertThat(rows("UcMessage")).isZero();
        assertThat(dueAt(7)).isEqualTo(due);
    }

    @Test
    void who_binds_5_days_before_the_end_gets_the_messages_that_are_still_ahead() {
        bind(1, Duration.ofDays(5));
        remindAtEveryStep();
        remindAtEveryStep();
        assertThat(texts()).hasSize(1);

        clock.move(Duration.ofDays(4));
        remindAtEveryStep();

        assertThat(texts()).hasSize(2);
        clock.move(Duration.ofDays(1));
        remindAtEveryStep();
        assertThat(texts()).hasSize(2);
    }

    @Test
    void who_is_in_time_gets_a_message_30_and_7_and_1_days_before_the_end() {
        bind(1, Duration.ofDays(40));
        List<Integer> messages = new ArrayList<>();
        for (int day = 40; day >= 0; day--) {
            int before = texts().size();
            remindAtEveryStep();
            if (texts().size() > before) {
                messages.add(day);
            }
            clock.move(Duration.ofDays(1));
        }

        assertThat(messages).containsExactly(30, 7, 1);
    }

    @Test
    void eight_servers_at_once_write_each_message_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            bind(i, Duration.ofDays(5).plusSeconds(i));
        }
        List<EndingCertificate> due = dueAt(7);

        List<Integer> written = atOnce(8, () -> remind(7, due));

        assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        assertThat(rows("UcMessage")).isEqualTo(20);
    }

    @Test
    void what_is_due_is_found_although_the_key_of_its_holder_is_missing() {
        String binding = bind(1, Duration.ofDays(5));
        CryptoProvider another = new LegibleCrypto("k9", Set.of("k9"));

        List<EndingCertificate> due =
                database.call(em -> reminders(store(em, another)).due(realm, 7, null, 10));

        assertThat(due).map(EndingCertificate::bindingId).containsExactly(binding);
    }

    @Test
    void pages_show_each_certificate_once_in_the_order_of_their_ends() {
        List<String> bound = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bound.add(bind(i, Duration.ofDays(5 - i)));
        }
        // Two that end at the same moment.
        bound.add(bind(6, Duration.ofDays(3)));
        List<EndingCertificate> seen = new ArrayList<>();
        List<EndingCertificate> page = page(null, 2);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = page(page.get(page.size() - 1), 2);
        }

        assertThat(seen).map(EndingCertificate::bindingId).containsExactlyInAnyOrderElementsOf(bound);
        assertThat(seen).map(EndingCertificate::notAfter).isSorted();
    }

    @Test
    void a_page_of_nothing_is_refused() {
        assertThatThrownBy(() -> page(null, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private String bind(int serial, Duration left) {
        Instant end = clock.instant().plus(left);
        return inStore(
                store -> store.certificates().bind(realm, user, CertificatesTest.certificate(serial, HOLDER, end)));
    }

    private List<String> due(int step) {
        return inStore(store -> store
                .certificates()
                .ending(realm, clock.instant(), clock.instant().plus(Duration.ofDays(step)), step, null, 10)
                .stream()
                .map(EndingCertificate::bindingId)
                .toList());
    }

    private List<EndingCertificate> page(@Nullable EndingCertificate last, int max) {
        return inStore(store -> store.certificates()
                .ending(realm, clock.instant(), clock.instant().plus(Duration.ofDays(30)), 30, last, max));
    }

    private EndReminders reminders(UserCenterStore store) {
        return new EndReminders(store.certificates(), store.outbox(), clock);
    }

    private List<EndingCertificate> dueAt(int step) {
        return inStore(store -> reminders(store).due(realm, step, null, 100));
    }

    private int remind(int step, List<EndingCertificate> due) {
        return inStore(store -> reminders(store).remind(realm, step, due, this::message));
    }

    private void remindAtEveryStep() {
        List.of(1, 7, 30).forEach(step -> remind(step, dueAt(step)));
    }

    private NewMessage message(EndingCertificate certificate) {
        return new NewMessage(
                certificate.userId(),
                "certificate.ending",
                Set.of(Destination.of(Channel.PAGE), Destination.of(Channel.SMS)),
                Map.of("until", certificate.notAfter().toString()),
                false);
    }

    private List<String> texts() {
        return inStore(store -> store.inbox().page(realm, user, null, 100).stream()
                .map(message -> message.parameters().getOrDefault("until", ""))
                .toList());
    }

    private boolean mark(String binding, int step) {
        return inStore(store -> store.certificates().markReminded(realm, binding, step));
    }
}
