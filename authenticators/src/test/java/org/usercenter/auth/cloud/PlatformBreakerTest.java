package org.usercenter.auth.cloud;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L5")
class PlatformBreakerTest {

    private static final int MOST = 20;

    private final PlatformBreaker breaker = new PlatformBreaker("peer", CloudLimits.standard());

    @Test
    void noMoreThanTwentyCallsGoOnAtOnce() {
        take(MOST);

        assertThat(breaker.tryAcquire()).isFalse();
    }

    @Test
    void aCallThatIsOverMakesRoomForAnother() {
        take(MOST);

        breaker.record(true);

        assertThat(breaker.tryAcquire()).isTrue();
        assertThat(breaker.tryAcquire()).isFalse();
    }

    @Test
    void waitingForAPlatformDoesNotMakeItLookBroken() {
        take(MOST);
        breaker.tryAcquire();

        assertThat(breaker.closed()).isTrue();
    }

    private void take(int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(breaker.tryAcquire()).isTrue();
        }
    }
}
