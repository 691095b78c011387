package org.usercenter.auth.deletion;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A15")
class DeletionConfigTest {

    @Test
    void theWaitingTimeIsThatOfTheSetting() {
        assertThat(DeletionConfig.days(" 30 ")).isEqualTo(30);
        assertThat(DeletionConfig.days("1")).isEqualTo(1);
        assertThat(DeletionConfig.days("90")).isEqualTo(90);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "91", "soon"})
    void aSettingThatMakesNoSenseCountsAsFifteenDays(String text) {
        assertThat(DeletionConfig.days(text)).isEqualTo(15);
    }
}
