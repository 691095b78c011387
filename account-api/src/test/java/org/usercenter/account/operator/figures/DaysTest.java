package org.usercenter.account.operator.figures;

import java.time.LocalDate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.account.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O4")
class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void whoAsksForNoDaysGetsTheLastThirty() {
        assertThat(Days.of(null, null, TODAY)).isEqualTo(new Days(LocalDate.of(2026, 11, 1), TODAY));
    }

    @Test
    void aFirstDayAloneIsUntilToday() {
        assertThat(Days.of("2026-11-29", null, TODAY)).isEqualTo(new Days(LocalDate.of(2026, 11, 29), TODAY));
    }

    @Test
    void aLeapYearIsNotTooLong() {
        assertThat(Days.of("2024-01-01", "2024-12-31", TODAY).to()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2025-01-01",
        "2026-11-30, 2026-11-29",
        "2026-13-01, 2026-11-30",
        "yesterday, 2026-11-30",
        "2026-11-01, +999999999-12-31",
        "2026-11-01T00:00:00Z, 2026-11-30"
    })
    void tooManyDaysNoneAndWhatIsNoDayAreRefused(String from, String to) {
        assertThatThrownBy(() -> Days.of(from, to, TODAY)).isInstanceOf(Refusal.class);
    }
}
