package org.usercenter.storage.jpa;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class MaintenanceLogTest {

    private static final String PREFIX = "v1.k2.aes-256-gcm.";

    private final MaintenanceLog log = new MaintenanceLog();

    @Test
    void tellsHowManyValuesAreLeft() {
        assertThat(log.rotation(new Maintenance.Result(0, 500, 0, 701), PREFIX))
                .hasValueSatisfying(line ->
                        assertThat(line).contains("500").contains("701 left").doesNotContain("complete"));
    }

    @Test
    void neverCallsARotationCompleteWhileAKeyIsMissing() {
        assertThat(log.rotation(new Maintenance.Result(0, 0, 5, 5), PREFIX))
                .hasValueSatisfying(line -> assertThat(line).doesNotContain("complete"));
    }

    @Test
    void tellsOnceAfterAStartThatNothingIsLeft() {
        Maintenance.Result nothing = new Maintenance.Result(0, 0, 0, 0);

        assertThat(log.rotation(nothing, PREFIX))
                .hasValueSatisfying(
                        line -> assertThat(line).contains("rotation complete").contains(PREFIX));
        assertThat(log.rotation(nothing, PREFIX)).isEmpty();
    }

    @Test
    void tellsTheEndOfEachRotation() {
        log.rotation(new Maintenance.Result(0, 0, 0, 0), PREFIX);

        assertThat(log.rotation(new Maintenance.Result(0, 9, 0, 0), PREFIX))
                .hasValueSatisfying(line -> assertThat(line).contains("rotation complete"));
    }
}
