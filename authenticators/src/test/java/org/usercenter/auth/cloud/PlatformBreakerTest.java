package org.usercenter.auth.cloud;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.cloud.CloudResult.Cause;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L5")
class PlatformBreakerTest {

    private static final int MOST = 20;

    private final PlatformBreaker breaker = new PlatformBreaker("peer", CloudLimits.standard(), () -> {});

    @Test
    void noMoreThanTwentyCallsGoOnAtOnce() {
        take(MOST);

        assertThat(breaker.tryAcquire()).contains(Cause.BUSY);
    }

    @Test
    @Tag("O4")
    void aPlatformThatKeepsFailingIsNotTakenForABusyOne() {
        CloudLimits limits = CloudLimits.standard();
        for (int i = 0; i < limits.failures(); i++) {
            take(1);
            breaker.record(false);
        }

        assertThat(breaker.tryAcquire()).contains(Cause.BREAKER_OPEN);
    }

    @Test
    void aCallThatIsOverMakesRoomForAnother() {
        take(MOST);

        breaker.record(true);

        assertThat(breaker.tryAcquire()).isEmpty();
        assertThat(breaker.tryAcquire()).contains(Cause.BUSY);
    }

    @Test
    void waitingForAPlatformDoesNotMakeItLookBroken() {
        take(MOST);
        breaker.tryAcquire();

        assertThat(breaker.closed()).isTrue();
    }

    private void take(int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(breaker.tryAcquire()).isEmpty();
        }
    }
}
