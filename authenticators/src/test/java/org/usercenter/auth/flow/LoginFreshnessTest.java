package org.usercenter.auth.flow;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class LoginFreshnessTest {
    private static final long PROVED = 1_764_400_000_500L;

    @Test
    void aLoginWithThePresentPasswordIsFresh() {
        assertThat(LoginFreshness.isStale(PROVED, PROVED - 1, 0)).isFalse();
    }

    @Test
    void aLoginFromBeforeThePresentPasswordIsStale() {
        assertThat(LoginFreshness.isStale(PROVED, PROVED + 1, 0)).isTrue();
    }

    @Test
    void aLoginOfTheSameMillisecondIsFresh() {
        assertThat(LoginFreshness.isStale(PROVED, PROVED, 0)).isFalse();
    }

    @Test
    void withoutAPasswordKeycloaksNotBeforeCounts() {
        int second = Math.toIntExact(PROVED / 1000);

        assertThat(LoginFreshness.isStale(PROVED, null, (second + 1) * 1000L)).isTrue();
        assertThat(LoginFreshness.isStale(PROVED, null, second * 1000L)).isFalse();
        assertThat(LoginFreshness.isStale(PROVED, null, 0)).isFalse();
    }
}
