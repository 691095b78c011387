package org.usercenter.auth.registration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.auth.registration.CheckLimits.Attempt;
import org.usercenter.auth.registration.CheckLimits.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("R3")
class StoredCheckLimitsTest {

    private final CheckLimits limits = new StoredCheckLimits(new Quota(new Fakes.Counts()), 2, 12, 20);

    @Test
    void aRegistrantIsCheckedSoOftenWhateverTheDocument() {
        assertThat(take("m1", "d1", "s1")).isEqualTo(Verdict.FREE);
        assertThat(take("m1", "d2", "s2")).isEqualTo(Verdict.FREE);
        assertThat(take("m1", "d3", "s3")).isEqualTo(Verdict.REACHED);
    }

    @Test
    void oneRegistrantCannotUseUpTheTriesOfADocument() {
        for (int i = 0; i < 50; i++) {
            take("attacker", "d1", "s1");
        }

        assertThat(take("holder", "d1", "s2")).isEqualTo(Verdict.FREE);
    }

    @Test
    void aDocumentIsCheckedFourTimesAsOften() {
        for (int i = 0; i < 8; i++) {
            assertThat(take("m" + i, "d1", "s" + i)).isEqualTo(Verdict.FREE);
        }

        assertThat(take("m9", "d1", "s9")).isEqualTo(Verdict.REACHED);
    }

    @Test
    void theFailuresOfOneRegistrantDoNotLockOutTheOthersBehindTheSameAddress() {
        for (int i = 0; i < 50; i++) {
            take("clumsy", "d1", "office");
        }

        assertThat(take("m2", "d2", "office")).isEqualTo(Verdict.FREE);
    }

    @Test
    void aSourceMayFailSoOften() {
        for (int i = 0; i < 12; i++) {
            assertThat(take("m" + i, "d" + i, "office")).isEqualTo(Verdict.FREE);
        }

        assertThat(take("m13", "d13", "office")).isEqualTo(Verdict.REACHED);
    }

    @Test
    void aSourceMaySucceedWithoutEnd() {
        for (int i = 0; i < 19; i++) {
            assertThat(take("m" + i, "d" + i, "office")).isEqualTo(Verdict.FREE);
            limits.notFailed(new Attempt("m" + i, "d" + i, "office"));
        }

        assertThat(take("m20", "d20", "office")).isEqualTo(Verdict.FREE);
    }

    @Test
    void theRealmHasACeiling() {
        for (int i = 0; i < 20; i++) {
            assertThat(take("m" + i, "d" + i, "s" + i)).isEqualTo(Verdict.FREE);
        }

        assertThat(take("m21", "d21", "s21")).isEqualTo(Verdict.BUDGET_SPENT);
    }

    @Test
    void whatIsGivenBackCountsForNobody() {
        for (int i = 0; i < 50; i++) {
            assertThat(take("m1", "d1", "s1")).isEqualTo(Verdict.FREE);
            limits.giveBack(new Attempt("m1", "d1", "s1"));
        }
    }

    private Verdict take(String mobile, String document, String source) {
        return limits.take(new Attempt(mobile, document, source));
    }
}
