package org.usercenter.auth.loginlog;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("O6")
class LoginTimesTest {
    private static final String SUCCESS = "success";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LoginTimes.OfRealm times = new LoginTimes(meters).of("user-center");

    @Test
    void aTimeIsKeptByWayAndResult() {
        times.took("ca", true, Duration.ofSeconds(40));
        times.took("uc-ca", true, Duration.ofSeconds(20));
        times.took("ca", false, Duration.ofSeconds(5));

        assertThat(timer("ca", SUCCESS).count()).isEqualTo(2);
        assertThat(timer("ca", SUCCESS).totalTime(java.util.concurrent.TimeUnit.SECONDS))
                .isEqualTo(60);
        assertThat(timer("ca", "failure").count()).isEqualTo(1);
    }

    @Test
    void waysThatThereAreNotHaveOneFigureTogether() {
        times.took("made-up-1", true, Duration.ZERO);
        times.took("made-up-2", true, Duration.ZERO);

        assertThat(timer("other", SUCCESS).count()).isEqualTo(2);
        assertThat(meters.find(LoginTimes.TIMER).timers()).hasSize(1);
    }

    @Test
    void singleSignOnAndWhatIsNotKnownAreToldApart() {
        times.took("sso", true, Duration.ZERO);
        times.took(null, false, Duration.ofSeconds(1));

        assertThat(timer("sso", SUCCESS).count()).isEqualTo(1);
        assertThat(timer("unknown", "failure").count()).isEqualTo(1);
    }

    private Timer timer(String way, String result) {
        return meters.get(LoginTimes.TIMER)
                .tags("realm", "user-center", "way", way, "result", result)
                .timer();
    }
}
