package org.usercenter.auth.scan;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L3")
@Tag("L7")
class ScanTextTest {

    @Test
    void theTextSaysWhatForAndForWhichPlaceTabAndCodeItIsSigned() {
        assertThat(ScanText.of(
                        ScanPurpose.LOGIN,
                        "uc-elicence",
                        "https://uc.example.com/realms/r",
                        "tab",
                        "ref",
                        "nonce",
                        1_800_000_000L))
                .isEqualTo(
                        """
                        USER-CENTER-SCAN/1
                        login
                        uc-elicence
                        https://uc.example.com/realms/r
                        tab
                        ref
                        nonce
                        1800000000
                        """);
    }
}
