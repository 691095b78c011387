package org.usercenter.storage.legacy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("P4")
class LegacyGateTest {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final LegacyGate gate = new LegacyGate(2, () -> Instant.ofEpochMilli(now.get()));

    @Test
    void noMoreThanTheSettingSaysGetThroughAtOnce() {
        gate.enter();
        gate.enter();
        assertShut();
        gate.left(true);
        assertThatCode(gate::enter).doesNotThrowAnyException();
    }

    @Test
    void afterFailuresInARowNobodyGetsThroughForAWhile() {
        fail(LegacyGate.FAILURES);
        assertShut();
        now.addAndGet(LegacyGate.PAUSE.toMillis());
        assertThatCode(gate::enter).doesNotThrowAnyException();
    }

    @Test
    void afterThePauseOneTriesAndTheOthersWaitForWhatComesOfIt() {
        fail(LegacyGate.FAILURES);
        now.addAndGet(LegacyGate.PAUSE.toMillis());
        gate.enter();
        assertShut();
        gate.left(true);
        assertThatCode(gate::enter).doesNotThrowAnyException();
    }

    @Test
    void aTryThatFailsShutsItAgain() {
        fail(LegacyGate.FAILURES);
        now.addAndGet(LegacyGate.PAUSE.toMillis());
        fail(1);
        assertShut();
    }

    @Test
    void anAnswerInBetweenLeavesItOpen() {
        fail(LegacyGate.FAILURES - 1);
        gate.enter();
        gate.left(true);
        fail(LegacyGate.FAILURES - 1);
        assertThatCode(gate::enter).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            gate.enter();
            gate.left(false);
        }
    }

    private void assertShut() {
        assertThatExceptionOfType(LegacyUnavailableException.class).isThrownBy(gate::enter);
    }
}
