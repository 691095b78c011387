package org.usercenter.storage.figure;

import java.util.Map;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("O6")
class PlatformHealthTest {
    private final CompositeMeterRegistry meters = new CompositeMeterRegistry();
    private final PlatformHealth health = new PlatformHealth(meters);

    @Test
    void allPlatformsAreUp() {
        meters.add(new SimpleMeterRegistry());
        platform("aliyun-sms", 1);
        platform("wechat", 1);

        HealthCheckResponse response = health.call();

        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData()).contains(Map.of("aliyun-sms", "up", "wechat", "up"));
    }

    @Test
    void onePlatformThatIsNotCalledIsNamed() {
        meters.add(new SimpleMeterRegistry());
        platform("aliyun-sms", 0);
        platform("wechat", 1);

        HealthCheckResponse response = health.call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData()).contains(Map.of("aliyun-sms", "down", "wechat", "up"));
    }

    @Test
    void ofSeveralPlatformsOfOneNameTheWorstIsTold() {
        meters.add(new SimpleMeterRegistry());
        platform("elicence", 1, 1);
        platform("elicence", 2, 0);
        platform("elicence", 3, 1);

        HealthCheckResponse response = health.call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData()).contains(Map.of("elicence", "down"));
    }

    @Test
    void aServerWithoutMetricsTellsOfNoPlatform() {
        platform("aliyun-sms", 1);

        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
        assertThat(health.call().getData()).contains(Map.of());
    }

    private void platform(String name, int up) {
        platform(name, 1, up);
    }

    private void platform(String name, int number, int up) {
        Gauge.builder(PlatformHealth.UP, () -> up)
                .tag(PlatformHealth.PLATFORM, name)
                .tag(PlatformHealth.NUMBER, String.valueOf(number))
                .register(meters);
    }
}
