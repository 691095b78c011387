package org.usercenter.auth.loginlog;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.business.LoginWay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** How long people need from the login page to being in, or to being refused, by way: their own time and the server's. */
public final class LoginTimes {

    /** Timer with the tags {@code realm}, {@code way} and {@code result}: {@code success} or {@code failure}. */
    public static final String TIMER = "usercenter.login.time";

    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    private final MeterRegistry meters;

    LoginTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Times of a realm. */
    OfRealm of(String realmName) {
        return (way, success, taken) -> Timer.builder(TIMER)
                .description("Time from the login page to the result of a login")
                .tags("realm", realmName, "way", known(way), "result", success ? "success" : "failure")
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(taken);
    }

    /** A way that a page or a platform makes up gets no figure of its own. */
    private static String known(@Nullable String way) {
        if (way == null) {
            return LoginFigures.UNKNOWN;
        }
        return way.equals(LoginLogListener.SINGLE_SIGN_ON)
                ? way
                : LoginWay.of(way).map(LoginWay::code).orElse("other");
    }

    /** Times of one realm. */
    @FunctionalInterface
    interface OfRealm {

        /**
         * A login ended.
         *
         * @param way null: not known
         */
        void took(@Nullable String way, boolean success, Duration taken);
    }
}
