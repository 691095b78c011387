package org.usercenter.auth.ca.download;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("L2")
class AgentPagesTest {
    private static final String TAG = "\"ab12\"";

    @ParameterizedTest
    @ValueSource(strings = {"\"ab12\"", "W/\"ab12\"", "\"other\", \"ab12\"", "\"other\",W/\"ab12\"", "*"})
    void aBrowserThatHasTheFileSaysSo(String ifNoneMatch) {
        assertThat(AgentPages.knows(ifNoneMatch, TAG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab12", "\"other\"", "\"ab12", "\"ab1\", \"2\""})
    void aBrowserThatHasAnotherFileDoesNot(String ifNoneMatch) {
        assertThat(AgentPages.knows(ifNoneMatch, TAG)).isFalse();
    }

    @Test
    void aBrowserThatSaysNothingDoesNotHaveIt() {
        assertThat(AgentPages.knows(null, TAG)).isFalse();
    }
}
