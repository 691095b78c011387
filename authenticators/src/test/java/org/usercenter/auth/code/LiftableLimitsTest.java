package org.usercenter.auth.code;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.LiftableLimit;
import org.usercenter.storage.limit.RateLimit;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators lift is what is counted. */
@Tag("O8")
class LiftableLimitsTest {

    private static final MobileNumber MOBILE = MobileNumber.parse("13800138000");

    @Test
    void everyLimitOfAMobileAloneThatAnybodyCanUseUpIsLifted() {
        Set<String> counted = new TreeSet<>();
        SendLimits.Counters counters = new SendLimits.Counters() {
            @Override
            public boolean tryAcquire(RateLimit limit, String subject) {
                if (subject.equals(MOBILE.e164())) {
                    counted.add(limit.name());
                }
                return true;
            }

            @Override
            public int secondsUntilFree(RateLimit limit, String subject) {
                return 0;
            }
        };

        for (CodePurpose purpose :
                List.of(CodePurpose.LOGIN, CodePurpose.REGISTER, CodePurpose.BIND, CodePurpose.RECOVERY)) {
            new SendLimits(counters, CodeSettings.DEFAULT).acquire(purpose, CodeReceiver.of(MOBILE), "192.0.2.1");
        }

        assertThat(counted)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(LiftableLimit.values())
                        .filter(limit -> limit.of() == LiftableLimit.Of.MOBILE)
                        .map(LiftableLimit::limit)
                        .toList());
    }
}
