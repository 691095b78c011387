package org.usercenter.storage.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.certificate.BoundCertificate;
import org.usercenter.storage.certificate.CertificateHolder;
import org.usercenter.storage.certificate.CertificateState;
import org.usercenter.storage.identity.Uscc;

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
    void pages_show_each_certificate_once_in_the_order_of_their_ends() {
        List<String> bound = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bound.add(bind(i, Duration.ofDays(5 - i)));
        }
        // Two that end at the same moment.
        bound.add(bind(6, Duration.ofDays(3)));
        List<BoundCertificate> seen = new ArrayList<>();
        List<BoundCertificate> page = page(null, 2);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = page(page.get(page.size() - 1), 2);
        }

        assertThat(seen).map(BoundCertificate::bindingId).containsExactlyInAnyOrderElementsOf(bound);
        assertThat(seen)
                .map(certificate -> certificate.certificate().notAfter())
                .isSorted();
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
                .map(BoundCertificate::bindingId)
                .toList());
    }

    private List<BoundCertificate> page(@Nullable BoundCertificate last, int max) {
        return inStore(store -> store.certificates()
                .ending(realm, clock.instant(), clock.instant().plus(Duration.ofDays(30)), 30, last, max));
    }

    private boolean mark(String binding, int step) {
        return inStore(store -> store.certificates().markReminded(realm, binding, step));
    }
}
