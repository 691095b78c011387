package org.usercenter.auth.recovery;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.usercenter.storage.limit.RateLimit;
import org.usercenter.storage.limit.RateLimits;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class FindLimitsTest {
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, String> settings =
            new HashMap<>(Map.of("finds-per-source", "10", "finds-per-account", "2", "finds-per-realm", "5"));

    @Test
    void oneAccountIsFoundSoOftenFromOneAddress() {
        assertThat(take("alice", "a")).isTrue();
        assertThat(take("ALICE", "a")).isTrue();

        assertThat(take("alice", "a")).isFalse();
        assertThat(take("alice", "b")).as("the owner elsewhere").isTrue();
        assertThat(take("bob", "a")).isTrue();
    }

    @Test
    void theWholeRealmHasALimitAgainstManyAddresses() {
        for (int i = 0; i < 5; i++) {
            assertThat(take("account-" + i, "source-" + i)).isTrue();
        }

        assertThat(take("another", "fresh")).isFalse();
    }

    @Test
    void whoIsOverTheOwnLimitTakesNothingFromTheRealm() {
        for (int i = 0; i < 20; i++) {
            take("alice", "a");
        }

        assertThat(counted.get("recovery.find.realm realm")).isEqualTo(2);
    }

    private boolean take(String typed, String source) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(settings);
        RealmModel realm = (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (p, method, args) -> "realm");
        RateLimits limits = (RateLimits) Proxy.newProxyInstance(
                RateLimits.class.getClassLoader(), new Class<?>[] {RateLimits.class}, (p, method, args) -> {
                    RateLimit limit = (RateLimit) args[1];
                    String key = limit.name() + " " + args[2];
                    return counted.getOrDefault(key, 0) < limit.max() && counted.merge(key, 1, Integer::sum) > 0;
                });
        return new FindLimits(limits, realm, new RecoveryConfig(model)).take(typed, source);
    }
}
