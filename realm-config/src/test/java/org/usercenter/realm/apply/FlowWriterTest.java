package org.usercenter.realm.apply;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThatCode;

@Tag("O6")
class FlowWriterTest {

    @ParameterizedTest
    @EnumSource(names = {"FLOW", "STEP"})
    void whatWentWithAnotherStepIsNotMissed(Kind kind) throws IOException {
        try (AdminServer server = new AdminServer()) {
            FlowWriter writer = new FlowWriter(server.connection(), Map.of());

            assertThatCode(() -> writer.remove(new Part(kind, "gone", "code"))).doesNotThrowAnyException();
        }
    }
}
