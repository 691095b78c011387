package org.usercenter.ca.agent;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class JavaReleaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"17", "17.0.1", "17.0.2+8", "18", "16.0.2"})
    void releasesThatTakeForgedSignaturesAreRefusedWithAReason(String version) {
        assertThat(JavaRelease.doubt(Runtime.Version.parse(version)))
                .hasValueSatisfying(why -> assertThat(why).contains("17.0.3").contains("CVE-2022-21449"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.3", "17.0.21+2", "18.0.1", "19", "21.0.4", "25"})
    void mendedReleasesAreNot(String version) {
        assertThat(JavaRelease.doubt(Runtime.Version.parse(version))).isEmpty();
    }
}
