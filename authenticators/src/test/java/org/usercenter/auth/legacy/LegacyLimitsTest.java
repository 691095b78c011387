package org.usercenter.auth.legacy;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P4")
class LegacyLimitsTest {
    private final Counts counts = new Counts();
    private final RealmModel realm = (RealmModel) Proxy.newProxyInstance(
            RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (p, method, args) -> "realm");

    private static final class Counts implements RateLimits {
        private final Map<String, Integer> counted = new HashMap<>();

        @Override
        public boolean tryAcquire(RealmModel realm, RateLimit limit, String subject) {
            String key = limit.name() + " " + subject;
            if (counted.getOrDefault(key, 0) >= limit.max()) {
                return false;
            }
            counted.merge(key, 1, Integer::sum);
            return true;
        }

        @Override
        public void giveBack(RealmModel realm, RateLimit limit, String subject) {
            counted.merge(limit.name() + " " + subject, -1, Integer::sum);
        }

        @Override
        public int left(RealmModel realm, RateLimit limit, String subject) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int secondsUntilFree(RealmModel realm, RateLimit limit, String subject) {
            throw new UnsupportedOperationException();
        }
    }

    private LegacyLimits limits(String account, String source) {
        return new LegacyLimits(counts, realm, account, source);
    }

    private void strangersUseUp(String account) {
        for (int source = 0; source < 10; source++) {
            for (int i = 0; i < 5; i++) {
                assertThat(limits(account, "stranger-" + source).take()).isTrue();
            }
        }
    }

    @Test
    void fiveWrongPairsAnHourEndTheTriesOfAnAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits("old", "here").take()).isTrue();
        }

        assertThat(limits("OLD", "here").take()).isFalse();
        assertThat(limits("old", "elsewhere").take()).isTrue();
    }

    @Test
    void whatWasRightCountsNothing() {
        for (int i = 0; i < 20; i++) {
            LegacyLimits limits = limits("old", "here");
            assertThat(limits.take()).isTrue();
            limits.giveBack();
        }

        assertThat(counts.counted.values()).containsOnly(0);
    }

    @Test
    void theOwnersTryIsLeftAfterStrangersUsedUpTheAccountsShare() {
        strangersUseUp("old");

        LegacyLimits owner = limits("old", "owner");

        assertThat(owner.take()).isTrue();
        owner.giveBack();
        assertThat(limits("old", "owner").take()).as("it was right").isTrue();
    }

    @Test
    void anAddressThatWasWrongHasNoTryLeftThen() {
        strangersUseUp("old");
        assertThat(limits("old", "another").take()).isTrue();

        assertThat(limits("old", "another").take()).isFalse();
        assertThat(counts.counted.get(LegacyLimits.BY_SOURCE.name() + " another"))
                .as("a refused try counts nothing")
                .isEqualTo(1);
    }
}
