package org.usercenter.account.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.account.problem.Refusal;
import org.usercenter.storage.desk.Desk;
import org.usercenter.storage.review.ReviewProgress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What narrows a queue of cases. */
@Tag("O1")
@Tag("O7")
class CaseQueueTest {

    @Test
    void whoeverNamesNoStateSeesWhatSomebodyIsStillToDoSomethingAbout() {
        assertThat(CaseQueue.states(null, ReviewProgress.OPEN, ReviewProgress.values()))
                .isEqualTo(ReviewProgress.OPEN);
    }

    @Test
    void oneStateIsNamedByItsCode() {
        assertThat(CaseQueue.states("needs-more", ReviewProgress.OPEN, ReviewProgress.values()))
                .containsExactly(ReviewProgress.NEEDS_MORE);
    }

    @Test
    void allStatesAreNoCondition() {
        assertThat(CaseQueue.states("all", ReviewProgress.OPEN, ReviewProgress.values()))
                .isEmpty();
    }

    @Test
    void aStateThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> CaseQueue.states("NEEDS_MORE", ReviewProgress.OPEN, ReviewProgress.values()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void daysCountBackFromNow() {
        assertThat(Objects.requireNonNull(CaseQueue.before("365")))
                .isCloseTo(Instant.now().minus(Duration.ofDays(365)), within(Duration.ofMinutes(1)));
    }

    @Test
    void withoutDaysNothingIsLeftOut() {
        assertThat(CaseQueue.before(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "366", "-1", "a week", ""})
    void daysOutOfRangeAreRefused(String days) {
        assertThatThrownBy(() -> CaseQueue.before(days)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCaseIsLeftAloneAfterTheDesksPatienceOnly() {
        Instant now = Instant.now();

        assertThat(CaseQueue.isLeft(now.minus(Desk.PATIENCE).minusSeconds(60))).isTrue();
        assertThat(CaseQueue.isLeft(now.minus(Desk.PATIENCE).plusSeconds(60))).isFalse();
    }
}
