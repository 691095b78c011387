package org.usercenter.auth.code;

import java.lang.reflect.Proxy;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L1")
class FailureLimitsTest {
    private final CountedLimits counts = CountedLimits.kept();

    @Test
    void askingCountsNothing() {
        FailureLimits limits = limits("192.0.2.1", Map.of("failures-per-source", "1"));

        for (int i = 0; i < 5; i++) {
            assertThat(limits.reached()).isFalse();
        }
    }

    @Test
    void aSourceHasSixtyFailuresUnlessSomethingElseIsSet() {
        FailureLimits limits = limits("192.0.2.1", Map.of());
        for (int i = 0; i < 60; i++) {
            assertThat(limits.reached()).isFalse();
            limits.count();
        }

        assertThat(limits.reached()).isTrue();
    }

    @Test
    void theFailuresOfOneSourceAreNotHeldAgainstAnother() {
        Map<String, String> one = Map.of("failures-per-source", "1");
        limits("192.0.2.1", one).count();

        assertThat(limits("192.0.2.1", one).reached()).isTrue();
        assertThat(limits("192.0.2.2", one).reached()).isFalse();
    }

    @Test
    void theFailuresOfAllSourcesTogetherReachTheLimitOfTheRealm() {
        Map<String, String> two = Map.of("failures-per-realm", "2");
        limits("192.0.2.1", two).count();
        assertThat(limits("192.0.2.3", two).reached()).isFalse();
        limits("192.0.2.2", two).count();

        assertThat(limits("192.0.2.3", two).reached()).isTrue();
    }

    @Test
    void theFailuresOfOneWayAreNotHeldAgainstAnother() {
        Map<String, String> one = Map.of("failures-per-source", "1");
        limits("192.0.2.1", one).count();

        assertThat(new FailureLimits(FailureLimits.Way.SMS, counts, realm(), "192.0.2.1", config(one)).reached())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "99999999999"})
    void aSettingThatMakesNoSenseCountsAsTheDefault(String value) {
        FailureConfig config = config(Map.of("failures-per-source", value, "failures-per-realm", value));

        assertThat(config.failuresPerSource()).isEqualTo(60);
        assertThat(config.failuresPerRealm()).isEqualTo(100_000);
    }

    private FailureLimits limits(String source, Map<String, String> settings) {
        return new FailureLimits(FailureLimits.Way.PASSWORD, counts, realm(), source, config(settings));
    }

    private static FailureConfig config(Map<String, String> settings) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(settings);
        return new FailureConfig(model);
    }

    private static RealmModel realm() {
        return (RealmModel) Proxy.newProxyInstance(
                RealmModel.class.getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
