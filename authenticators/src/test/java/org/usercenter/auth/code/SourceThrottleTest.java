package org.usercenter.auth.code;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SourceThrottleTest {
    private final FakeSingleUseObjects clock = new FakeSingleUseObjects();
    private final SourceThrottle throttle = new SourceThrottle(2, clock::now);

    @Test
    void letsEachSourceHaveItsShare() {
        assertThat(throttle.tryAcquire("a")).isTrue();
        assertThat(throttle.tryAcquire("a")).isTrue();
        assertThat(throttle.tryAcquire("a")).isFalse();
        assertThat(throttle.tryAcquire("b")).isTrue();
    }

    @Test
    void beginsAnewEachMinute() {
        throttle.tryAcquire("a");
        throttle.tryAcquire("a");
        clock.pass(60);

        assertThat(throttle.tryAcquire("a")).isTrue();
    }
}
