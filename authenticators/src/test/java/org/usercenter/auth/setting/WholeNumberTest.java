package org.usercenter.auth.setting;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
@Tag("P3")
class WholeNumberTest {
    private static final String NAME = "tries";
    private static final WholeNumber NUMBER = new WholeNumber(NAME, 15, 2, 90);

    @Test
    void aNumberInItsRangeIsTaken() {
        assertThat(NUMBER.of(Map.of(NAME, "2"))).isEqualTo(2);
        assertThat(NUMBER.of(Map.of(NAME, " 90 "))).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "many", "1", "91", "-2", "2.5", "99999999999"})
    void anythingElseCountsAsTheDefault(String typed) {
        assertThat(NUMBER.of(Map.of(NAME, typed))).isEqualTo(15);
    }

    @Test
    void whatIsNotSetIsTheDefault() {
        assertThat(NUMBER.of(Map.of())).isEqualTo(15);
    }

    @Test
    void aPositiveNumberHasNoUpperBound() {
        WholeNumber number = WholeNumber.positive(NAME, 15);

        assertThat(number.of(Map.of(NAME, "1"))).isEqualTo(1);
        assertThat(number.of(Map.of(NAME, "2147483647"))).isEqualTo(Integer.MAX_VALUE);
        assertThat(number.of(Map.of(NAME, "0"))).isEqualTo(15);
    }
}
