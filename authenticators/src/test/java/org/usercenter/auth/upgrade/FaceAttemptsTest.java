package org.usercenter.auth.upgrade;

import java.lang.reflect.Proxy;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.auth.scan.ScanAction.Shown;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
class FaceAttemptsTest {
    private static final int PER_DAY = 2;

    private final Counts counts = new Counts();
    private final FaceAttempts attempts = new FaceAttempts(
            counts,
            (RealmModel) Proxy.newProxyInstance(
                    RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (p, method, a) -> null),
            PER_DAY);

    /** Of one account. */
    private static final class Counts implements RateLimits {
        private int uses;

        @Override
        public boolean tryAcquire(RealmModel realm, RateLimit limit, String subject) {
            return uses < limit.max() && uses++ >= 0;
        }

        @Override
        public void giveBack(RealmModel realm, RateLimit limit, String subject) {
            uses--;
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

    @Test
    void afterTheLastOfTheDayNoneIsBegun() {
        begin(new Shown.Code(), PER_DAY);

        assertThat(begin(new Shown.Code())).isEqualTo(new Shown.None("uc.scan.refused.face-limit"));
    }

    @Test
    void anOutageOfThePlatformUsesNoneUp() {
        begin(new Shown.None("uc.scan.uc-face.down"), PER_DAY + 1);

        assertThat(counts.uses).isZero();
        assertThat(begin(new Shown.Code())).isEqualTo(new Shown.Code());
    }

    @Test
    void oneThatThePlatformRefusedCounts() {
        begin(new Shown.None("uc.scan.refused.face-identity", true));

        assertThat(counts.uses).isEqualTo(1);
    }

    private Shown begin(Shown shown) {
        return attempts.begin("user-1", () -> shown);
    }

    private void begin(Shown shown, int times) {
        IntStream.range(0, times).forEach(time -> begin(shown));
    }
}
