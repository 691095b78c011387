package org.usercenter.e2e.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Tag("O6")
class StartedTest {
    private final List<String> ended = new ArrayList<>();

    private AutoCloseable part(String name) {
        return () -> ended.add(name);
    }

    private static AutoCloseable failing(String message) {
        return () -> {
            throw new IOException(message);
        };
    }

    @Test
    void theLastPartEndsFirst() throws Exception {
        try (Started started = new Started()) {
            started.keep(part("database"));
            started.keep(part("server"));
        }

        assertThat(ended).containsExactly("server", "database");
    }

    @Test
    void aPartThatCannotBeEndedLeavesNoOtherRunning() {
        Started started = new Started();
        started.keep(part("database"));
        started.keep(failing("proxy"));
        started.keep(failing("server"));

        assertThatThrownBy(started::close).hasMessage("server").satisfies(failure -> assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(other -> assertThat(other).hasMessage("proxy")));
        assertThat(ended).containsExactly("database");
    }

    @Test
    void ofAWholeThatCannotBeMadeNothingIsLeft() {
        assertThatThrownBy(() -> Started.whole(parts -> {
                    parts.keep(part("database"));
                    parts.keep(part("server"));
                    throw new AssertionError("not ready");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("not ready");

        assertThat(ended).containsExactly("server", "database");
    }
}
