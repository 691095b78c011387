package org.usercenter.auth.newpassword;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("P1")
class PasswordTermTest {
    private static final long SET = 1_000;
    private static final long END = 5_000;
    private static final String TERM = SET + ":" + END;

    @Test
    void itIsGoodUntilItsEnd() {
        assertThat(PasswordTerm.hasEnded(TERM, SET, END - 1)).isFalse();
        assertThat(PasswordTerm.hasEnded(TERM, SET, END)).isTrue();
    }

    @Test
    void aLaterPasswordHasNoTerm() {
        assertThat(PasswordTerm.hasEnded(TERM, SET + 1, END)).isFalse();
    }

    @Test
    void aPasswordOfUnknownAgeHasNoTerm() {
        assertThat(PasswordTerm.hasEnded(TERM, null, END)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1000", "1000:", ":5000", "a:b", "1000:5000:1", "99999999999999999999:1"})
    void whatIsNoTermEndsNothing(String text) {
        assertThat(PasswordTerm.hasEnded(text, SET, END)).isFalse();
    }
}
