package org.usercenter.auth.scan;

import java.time.Instant;
import java.util.PriorityQueue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
class ScanPaceTest {
    private static final int PER_SECOND = 200;

    private final PriorityQueue<Long> due = new PriorityQueue<>();
    private long now;
    private final ScanPace pace = new ScanPace(PER_SECOND, () -> Instant.ofEpochMilli(now));

    /** Pages that wait ask for so long as they are told to. */
    private int questions(int seconds) {
        int asked = 0;
        long end = now + seconds * 1000L;
        while (!due.isEmpty() && due.peek() < end) {
            now = due.remove();
            due.add(now + pace.next());
            asked++;
        }
        now = end;
        return asked;
    }

    private void open(int pages) {
        for (int page = 0; page < pages; page++) {
            due.add(now + (long) page * ScanPace.USUAL / pages);
        }
    }

    @Test
    void fewPagesAskAsUsual() {
        open(300);

        questions(60);

        assertThat(pace.next()).isEqualTo(ScanPace.USUAL);
        assertThat(pace.stretch()).isEqualTo(1);
    }

    @Test
    void manyPagesAskNoMoreThanTheServerAnswers() {
        open(1000);
        questions(60);

        assertThat(questions(60) / 60).isBetween(PER_SECOND * 9 / 10, PER_SECOND * 11 / 10);
    }

    @Test
    void noPageWaitsLongerThanTheSlowestPace() {
        open(5000);
        questions(60);

        assertThat(pace.next()).isBetween(ScanPace.SLOWEST - 100, ScanPace.SLOWEST);
    }

    @Test
    void whenTheyAreGoneTheOthersAskAsUsualAgain() {
        open(1000);
        questions(60);
        due.clear();
        open(10);

        questions(120);

        assertThat(pace.next()).isBetween(ScanPace.USUAL, ScanPace.USUAL + 10);
    }
}
