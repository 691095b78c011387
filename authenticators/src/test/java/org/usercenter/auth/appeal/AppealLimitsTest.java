package org.usercenter.auth.appeal;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.identity.MobileNumber;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P3")
class AppealLimitsTest {
    private final Map<String, Integer> counted = new HashMap<>();

    private final AppealLimits limits = new AppealLimits(
            (RateLimits) Proxy.newProxyInstance(
                    RateLimits.class.getClassLoader(), new Class<?>[] {RateLimits.class}, (p, method, args) -> {
                        RateLimit limit = (RateLimit) args[1];
                        String key = limit.name() + " " + args[2];
                        return counted.getOrDefault(key, 0) < limit.max() && counted.merge(key, 1, Integer::sum) > 0;
                    }),
            (RealmModel) Proxy.newProxyInstance(
                    RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (p, method, args) -> "realm"),
            new AppealConfig(Map.of(
                    "appeals-per-source", "4",
                    "appeals-per-account", "2",
                    "appeals-per-mobile", "1",
                    "appeals-per-realm", "2",
                    "looks-per-source", "1")));

    @Test
    void oneAccountIsNamedSoOftenFromOneAddressAndAnywhereElseStill() {
        assertThat(limits.begin("a", "alice")).isTrue();
        assertThat(limits.begin("a", "alice")).isTrue();

        assertThat(limits.begin("a", "alice")).isFalse();
        assertThat(limits.begin("b", "alice")).as("the owner elsewhere").isTrue();
    }

    @Test
    void oneAddressNamesSoManyAccounts() {
        for (int i = 0; i < 4; i++) {
            assertThat(limits.begin("a", "account-" + i)).isTrue();
        }

        assertThat(limits.begin("a", "another")).isFalse();
    }

    @Test
    void oneMobileIsGivenSoOften() {
        assertThat(limits.submit(mobile("1"))).isTrue();

        assertThat(limits.submit(mobile("1"))).isFalse();
        assertThat(limits.submit(mobile("2"))).isTrue();
    }

    @Test
    void theQueueOfARealmIsNotFilledFromManyMobiles() {
        limits.submit(mobile("1"));
        limits.submit(mobile("2"));

        assertThat(limits.submit(mobile("3"))).isFalse();
    }

    @Test
    void anAddressLooksForSoManyAppeals() {
        assertThat(limits.look("a")).isTrue();

        assertThat(limits.look("a")).isFalse();
        assertThat(limits.look("b")).isTrue();
    }

    private static MobileNumber mobile(String last) {
        return MobileNumber.parse("1380013800" + last);
    }
}
