package org.usercenter.storage.jpa;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How many threads look for what waits in the outbox. */
@Tag("A14")
class LaneThreadsTest {
    private final LaneThreads threads = new LaneThreads(2);

    @Test
    void eachCommitWakesAThreadUntilEnoughAreAtIt() {
        assertThat(threads.wake()).isTrue();
        assertThat(threads.wake()).isTrue();
        assertThat(threads.wake()).isFalse();
    }

    @Test
    void aThreadThatEndsMakesRoomForAnother() {
        threads.wake();
        threads.wake();

        threads.leave();

        assertThat(threads.wake()).isTrue();
    }

    @Test
    void whatIsWrittenAfterTheLastLookIsLookedForByAThreadThatWasAboutToEnd() {
        threads.wake();
        threads.wake();
        threads.look();
        threads.wake();

        assertThat(threads.lookAgain()).isTrue();
    }

    @Test
    void aThreadEndsWhenNothingWasWrittenMeanwhile() {
        threads.wake();
        threads.look();

        assertThat(threads.lookAgain()).isFalse();
    }
}
