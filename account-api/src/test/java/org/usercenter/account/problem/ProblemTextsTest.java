package org.usercenter.account.problem;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemIsWordedInBothLanguages(ProblemCode code) {
        Problem chinese = new ProblemTexts(true).problem(Refusal.of(code));
        Problem english = new ProblemTexts(false).problem(Refusal.of(code));

        assertThat(chinese.title()).containsPattern("\\p{IsHan}");
        assertThat(english.title()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.type()).isEqualTo("urn:uc:problem:" + code.code());
    }

    @ParameterizedTest
    @EnumSource
    void everyMistakeOfAFieldIsWordedInBothLanguages(FieldCode code) {
        Refusal refusal = Refusal.of(ProblemCode.INVALID, Map.of("name", code));

        assertThat(new ProblemTexts(true).problem(refusal).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.message()).containsPattern("\\p{IsHan}"));
        assertThat(new ProblemTexts(false).problem(refusal).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.message()).doesNotContainPattern("\\p{IsHan}"));
    }
}
