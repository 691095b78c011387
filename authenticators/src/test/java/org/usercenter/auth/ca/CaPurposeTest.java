package org.usercenter.auth.ca;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("A10")
class CaPurposeTest {

    @ParameterizedTest
    @EnumSource
    void aPageAsksForAPurposeByItsName(CaPurpose purpose) {
        assertThat(CaPurpose.of(purpose.id())).isEqualTo(purpose);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "UPGRADE", "sign-contract"})
    void whoAsksForNothingKnownGetsATicketForALogin(@Nullable String asked) {
        assertThat(CaPurpose.of(asked)).isEqualTo(CaPurpose.LOGIN);
    }

    @Test
    void aProofGoesBackToTheActionOnWhosePageItWasAskedFor() {
        assertThat(CaPurpose.LOGIN.action()).isEmpty();
        assertThat(CaPurpose.BIND.action()).contains("uc-bind-certificate");
        assertThat(CaPurpose.UPGRADE.action()).contains("uc-real-name-upgrade");
    }
}
