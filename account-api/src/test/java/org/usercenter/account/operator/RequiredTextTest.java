package org.usercenter.account.operator;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.problem.FieldCode;
import org.usercenter.account.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

@Tag("O3")
class RequiredTextTest {
    private final RequiredText text = new RequiredText("text", 5);

    @Test
    void blanksAroundAreNotCounted() {
        assertThat(text.of("  五个汉字。 ")).isEqualTo("五个汉字。");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsMissing(@Nullable String typed) {
        assertThat(refused(typed)).containsExactly(entry("text", FieldCode.MISSING));
    }

    @Test
    void oneCharacterMoreIsTooLong() {
        assertThat(refused("sixsix")).containsExactly(entry("text", FieldCode.TOO_LONG));
    }

    private Map<String, FieldCode> refused(@Nullable String typed) {
        return catchThrowableOfType(Refusal.class, () -> text.of(typed)).fields();
    }
}
