package org.usercenter.storage.legacy;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("P4")
class LegacyUserStorageProviderTest {
    private final LegacyUserStorageProvider broken = new LegacyUserStorageProvider(
            () -> {
                throw new LegacySettingException("JDBC URL: H2 is for demonstrations only");
            },
            () -> null);

    @Test
    void settingsThatCannotBeUsedMakeTheOldSystemUnavailableAndBreakNothingElse() {
        assertThatExceptionOfType(LegacyUnavailableException.class).isThrownBy(() -> broken.find("zhang.san"));
        assertThat(broken.asksPassword()).isFalse();
        assertThat(broken.roles().of(List.of("BIDDER"))).isEmpty();
        broken.close();
    }
}
