package org.usercenter.account.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.log.LogRange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("A12")
final class LoginParametersTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant BOUND = NOW.minus(Duration.ofDays(90));
    private static final LogRange.Of OWN = new LogRange.Account("user");
    private static final LogRange.Of PEOPLE = new LogRange.Enterprise("group");

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-29", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
    void whatIsNoMomentOrTooFarOffIsRefused(String text) {
        assertThatThrownBy(() -> from(OWN, text, null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> from(OWN, null, text, null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void peopleAreSearchedByWayOrResultWithinNinetyDays() {
        assertThat(from(PEOPLE, null, null, "sms", null)).isEqualTo(BOUND);
        assertThat(query(PEOPLE, null, null, null, "failure", null).from()).isEqualTo(BOUND);
        assertThat(from(PEOPLE, "2020-01-01T00:00:00Z", null, "sms", null)).isEqualTo(BOUND);
    }

    @Test
    void theNinetyDaysEndWithThePeriod() {
        assertThat(from(PEOPLE, null, "2026-06-30T00:00:00Z", "sms", null))
                .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void aShorterPeriodStays() {
        assertThat(from(PEOPLE, "2026-11-01T00:00:00Z", null, "sms", null))
                .isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void whatAnIndexFindsHasNoBound() {
        assertThat(from(PEOPLE, null, null, null, null)).isNull();
        assertThat(from(PEOPLE, null, null, "sms", "alice")).isNull();
        assertThat(from(OWN, null, null, "sms", null)).isNull();
    }

    private static @Nullable Instant from(
            LogRange.Of of,
            @Nullable String from,
            @Nullable String until,
            @Nullable String way,
            @Nullable String loginName) {
        return query(of, from, until, way, null, loginName).from();
    }

    private static LogRange query(
            LogRange.Of of,
            @Nullable String from,
            @Nullable String until,
            @Nullable String way,
            @Nullable String result,
            @Nullable String loginName) {
        return new LoginParameters(new Period(from, until), way, result, loginName).range(of, List.of(), 10, NOW);
    }
}
