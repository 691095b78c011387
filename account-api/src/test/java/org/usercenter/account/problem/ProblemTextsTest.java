package org.usercenter.account.problem;

import java.util.Map;

import org.junit.jupiter.api.Test;
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

    @Test
    void whoProposedSomethingAlreadyIsToldInBothLanguages() {
        Refusal refusal = Refusal.told(ProblemCode.PROPOSED_ALREADY, "operator1", "2026-11-30 15:20", "it's {0} lost");

        assertThat(new ProblemTexts(true).problem(refusal).detail())
                .contains("operator1", "2026-11-30 15:20", "it's {0} lost")
                .containsPattern("\\p{IsHan}");
        assertThat(new ProblemTexts(false).problem(refusal).detail())
                .contains("operator1", "2026-11-30 15:20", "it's {0} lost")
                .doesNotContainPattern("\\p{IsHan}");
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
