package org.usercenter.auth.binding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A1")
class PresentContactsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(400));

    @Test
    void whatWasBoundSevenDaysAgoIsSettled() {
        assertThat(PresentContacts.isSettled(NOW.minus(PresentContacts.SETTLED), LONG_AGO, NOW))
                .isTrue();
    }

    @Test
    void whatTookAnothersPlaceSinceIsNot() {
        assertThat(PresentContacts.isSettled(NOW.minus(PresentContacts.SETTLED).plusMillis(1), LONG_AGO, NOW))
                .isFalse();
    }

    @Test
    void theFirstContactOfANewAccountIs() {
        Instant registered = NOW.minus(Duration.ofHours(1));

        assertThat(PresentContacts.isSettled(registered.plusSeconds(2), registered, NOW))
                .isTrue();
        assertThat(PresentContacts.isSettled(registered.plusSeconds(6), registered, NOW))
                .isFalse();
    }

    @Test
    @Tag("A4")
    void whileAContactIsSettledNoYoungOneAgreesToAnother() {
        Contact settled = contact("13800138000");
        Contact young = contact("13800138001");

        assertThat(new PresentContacts(List.of(settled), List.of(young)).asked())
                .containsExactly(settled);
        assertThat(new PresentContacts(List.of(), List.of(young)).asked()).containsExactly(young);
    }

    private static Contact contact(String mobile) {
        return ContactKind.MOBILE.stored(mobile).orElseThrow();
    }

    @Test
    void whatWasBoundNobodyKnowsWhenIsNot() {
        assertThat(PresentContacts.isSettled(null, LONG_AGO, NOW)).isFalse();
        assertThat(PresentContacts.isSettled(NOW.minusSeconds(1), null, NOW)).isFalse();
    }
}
