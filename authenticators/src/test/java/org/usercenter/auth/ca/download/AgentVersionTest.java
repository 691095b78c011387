package org.usercenter.auth.ca.download;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("L2")
class AgentVersionTest {
    @ParameterizedTest
    @CsvSource({"0.9.0, 0.10.0", "1.2, 1.2.1", "1.9.9, 2", "0.1.0-rc1, 0.2.0", "1.0.0.1, 1.0.1"})
    void theFirstIsOlder(String older, String newer) {
        assertThat(AgentVersion.parse(older)).isLessThan(AgentVersion.parse(newer));
    }

    @Test
    void aQualifierDoesNotCount() {
        assertThat(AgentVersion.parse("1.2.0-rc1")).isEqualByComparingTo(AgentVersion.parse("1.2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.", "v1.2", "1.2.3.4.5", "123456.0", "1.2/../3", "1.2-", "1,2"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AgentVersion.parse(text));
    }
}
