package org.usercenter.auth.loginlog;

import java.lang.reflect.Proxy;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

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

    @Test
    void theTimeOfALoginIsThatSinceItsPageWasOpened() {
        assertThat(LoginLogListener.taken(sitting(1_000), 1_042_900)).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void aClockThatRunsBehindGivesNoNegativeTime() {
        assertThat(LoginLogListener.taken(sitting(1_000), 999_000)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aLoginWithoutAPageHasNoTime() {
        assertThat(LoginLogListener.taken(null, 1_000_000)).isNull();
    }

    private static AuthenticationSessionModel sitting(int openedAt) {
        RootAuthenticationSessionModel root = fake(RootAuthenticationSessionModel.class, "getTimestamp", openedAt);
        return fake(AuthenticationSessionModel.class, "getParentSession", root);
    }

    /** One that answers one question. */
    private static <T> T fake(Class<T> type, String question, @Nullable Object answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(question)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
