package org.usercenter.storage.jpa;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.limit.LiftableLimit;
import org.usercenter.storage.limit.LimitDesk;
import org.usercenter.storage.limit.RateLimit;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("O8")
final class LimitDeskTest extends StoreTest {

    private static final String MOBILE = "+8613800138000";
    private static final RateLimit PROOF = limit(LiftableLimit.LOCKED_PROOF);
    private static final RateLimit CODES = limit(LiftableLimit.CODES_HOUR);

    @Test
    void what_was_counted_of_the_account_and_its_mobile_is_told() {
        acquire(PROOF, user);
        acquire(CODES, MOBILE);
        acquire(CODES, MOBILE);
        acquire(CODES, "+8613800138001");

        assertThat(counted())
                .containsExactly(
                        new LimitDesk.Counted(
                                LiftableLimit.LOCKED_PROOF, 1, clock.instant().plus(Duration.ofHours(1))),
                        new LimitDesk.Counted(
                                LiftableLimit.CODES_HOUR, 2, clock.instant().plus(Duration.ofHours(1))));
    }

    @Test
    void what_is_lifted_counts_anew_and_that_of_others_goes_on() {
        acquire(CODES, MOBILE);
        acquire(CODES, MOBILE);
        acquire(CODES, "+8613800138001");
        acquire(CODES, "+8613800138001");
        assertThat(acquire(CODES, MOBILE)).isFalse();

        assertThat(this.<Integer>inStore(store -> store.limitDesk().lift(realm, user, MOBILE)))
                .isEqualTo(1);

        assertThat(counted()).isEmpty();
        assertThat(acquire(CODES, MOBILE)).isTrue();
        assertThat(acquire(CODES, "+8613800138001")).isFalse();
    }

    @Test
    void a_window_that_is_over_is_not_told() {
        acquire(PROOF, user);
        clock.move(Duration.ofHours(1));

        assertThat(counted()).isEmpty();
    }

    private static RateLimit limit(LiftableLimit limit) {
        return new RateLimit(limit.limit(), 2, Duration.ofHours(1));
    }

    private boolean acquire(RateLimit limit, String subject) {
        return inStore(store -> store.limits().tryAcquire(realm, limit, subject));
    }

    private List<LimitDesk.Counted> counted() {
        return inStore(store -> store.limitDesk().of(realm, user, MOBILE));
    }
}
