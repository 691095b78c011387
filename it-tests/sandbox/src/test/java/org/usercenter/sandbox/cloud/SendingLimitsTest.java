package org.usercenter.sandbox.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.sandbox.control.SandboxClock;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L5")
class SendingLimitsTest {
    private static final List<SendingLimits.Rule> RULES = List.of(
            new SendingLimits.Rule(Duration.ofDays(1), 3, "day"),
            new SendingLimits.Rule(Duration.ofMinutes(1), 1, "minute"));

    private final SandboxClock clock =
            new SandboxClock(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));
    private final SendingLimits limits = new SendingLimits(clock, true);

    private String send(String number) {
        return limits.exceeded(number, RULES).map(SendingLimits.Rule::code).orElse("sent");
    }

    @Test
    void aSecondMessageWithinTheMinuteIsRefused() {
        assertThat(send("a")).isEqualTo("sent");
        clock.advance(Duration.ofSeconds(59));
        assertThat(send("a")).isEqualTo("minute");
        clock.advance(Duration.ofSeconds(1));
        assertThat(send("a")).isEqualTo("sent");
    }

    @Test
    void anotherNumberHasItsOwnLimit() {
        send("a");
        assertThat(send("b")).isEqualTo("sent");
    }

    @Test
    void theDayIsRolling() {
        for (int i = 0; i < 3; i++) {
            assertThat(send("a")).isEqualTo("sent");
            clock.advance(Duration.ofHours(1));
        }
        assertThat(send("a")).isEqualTo("day");
        clock.advance(Duration.ofHours(21));
        assertThat(send("a")).isEqualTo("sent");
    }

    @Test
    void limitsCanBeSwitchedOffAndComeBackWithTheReset() {
        limits.enforce(false);
        send("a");
        assertThat(send("a")).isEqualTo("sent");
        limits.reset();
        assertThat(send("a")).isEqualTo("sent");
        assertThat(send("a")).isEqualTo("minute");
    }
}
