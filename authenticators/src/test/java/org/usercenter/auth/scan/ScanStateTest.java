package org.usercenter.auth.scan;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class ScanStateTest {

    @Test
    void aCodeGoesOnFromWaitingToConsumed() {
        assertThat(ScanState.WAITING.mayBecome(ScanState.SCANNED)).isTrue();
        assertThat(ScanState.SCANNED.mayBecome(ScanState.CONFIRMED)).isTrue();
        assertThat(ScanState.CONFIRMED.mayBecome(ScanState.CONSUMED)).isTrue();
    }

    @Test
    void aScanMayBeConfirmedBeforeAnybodyAsked() {
        assertThat(ScanState.WAITING.mayBecome(ScanState.CONFIRMED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(ScanState.class)
    void nothingIsTakenBack(ScanState state) {
        assertThat(state.mayBecome(ScanState.WAITING)).isFalse();
        assertThat(ScanState.CONFIRMED.mayBecome(ScanState.SCANNED)).isFalse();
    }

    @Test
    void whyThereIsNothingToCollectIsSaid() {
        assertThat(ScanState.REFUSED.refusal()).isEqualTo("refused");
        assertThat(ScanState.EXPIRED.refusal()).isEqualTo("stale");
        assertThat(ScanState.CONSUMED.refusal()).isEqualTo("stale");
    }

    @ParameterizedTest
    @EnumSource(
            value = ScanState.class,
            names = {"CONSUMED", "REFUSED", "EXPIRED"})
    void nothingFollowsAnEnd(ScanState end) {
        assertThat(end.ended()).isTrue();
        assertThat(ScanState.values()).noneMatch(end::mayBecome);
    }
}
