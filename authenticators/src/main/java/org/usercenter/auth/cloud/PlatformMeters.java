package org.usercenter.auth.cloud;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.CloudResult.Cause;
import org.usercenter.auth.cloud.CloudResult.NoAnswer;
import org.usercenter.storage.figure.PlatformHealth;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * How an outside platform answers this server. The results of its calls are {@code answered}, {@code refused} (an answer with a
 * status of 400 or above) and the causes why there was none; {@code breaker-open} and {@code busy} were no calls. All are there
 * from the start, at zero: nobody sees that something rises which was not there before.
 */
public final class PlatformMeters {

    /** Timer with the tags {@code platform} and {@code result}. */
    public static final String CALLS = "usercenter.platform.calls";

    /** Counter with the tag {@code platform}. */
    public static final String OPENED = "usercenter.platform.breaker.opened";

    private static final String PLATFORM = PlatformHealth.PLATFORM;
    private static final String ANSWERED = "answered";
    private static final String REFUSED = "refused";
    private static final int FIRST_REFUSAL = 400;

    private final String platform;
    private final MeterRegistry meters;
    private final Counter opened;
    private @Nullable Gauge up;

    PlatformMeters(String platform, MeterRegistry meters) {
        this.platform = platform;
        this.meters = meters;
        this.opened = Counter.builder(OPENED)
                .description("How often an outside platform was no longer called because it kept failing")
                .tags(PLATFORM, platform)
                .register(meters);
        timer(ANSWERED);
        timer(REFUSED);
        for (Cause cause : Cause.values()) {
            timer(code(cause));
        }
    }

    private Timer timer(String result) {
        return Timer.builder(CALLS)
                .description("Calls to outside platforms")
                .tags(PLATFORM, platform, "result", result)
                .register(meters);
    }

    /** A call ended, or was not made. */
    void called(CloudResult result, Duration time) {
        timer(code(result)).record(time);
    }

    /** What {@code result} of a call is called. */
    static String code(CloudResult result) {
        if (result instanceof Answer answer) {
            return answer.status() < FIRST_REFUSAL ? ANSWERED : REFUSED;
        }
        return code(((NoAnswer) result).cause());
    }

    private static String code(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Tells from now on whether it is called. Several platforms of one name each have a gauge of their own. */
    void watch(BooleanSupplier answers) {
        // Meters of one id are one: it would tell of the first alone.
        synchronized (meters) {
            int number = 1;
            while (isTaken(number)) {
                number++;
            }
            up = Gauge.builder(PlatformHealth.UP, () -> answers.getAsBoolean() ? 1 : 0)
                    .description("1: an outside platform is called; 0: it is not for a while, because it kept failing")
                    .tags(PLATFORM, platform, PlatformHealth.NUMBER, String.valueOf(number))
                    .register(meters);
        }
    }

    private boolean isTaken(int number) {
        return meters.find(PlatformHealth.UP)
                        .tags(PLATFORM, platform, PlatformHealth.NUMBER, String.valueOf(number))
                        .gauge()
                != null;
    }

    /** Tells no more whether it is called. */
    void close() {
        synchronized (meters) {
            if (up != null) {
                meters.remove(up);
                up = null;
            }
        }
    }

    /** The breaker opened. */
    void opened() {
        opened.increment();
    }
}
