package org.usercenter.ca.agent.driver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.ca.agent.device.SkfDevice;
import org.usercenter.ca.agent.json.JsonObject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Messages among what a library prints. */
@Tag("L2")
class MarkTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Mark mark = Mark.random();

    @Test
    void aChildThatPrintsBetweenItsMessagesIsUnderstood(@TempDir Path folder) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                PrintingChild.class.getName());
        ChildProcess child = ChildProcess.start(command, new SkfDevice(folder, false).profile(), LONG);
        try {
            for (int i = 0; i < 3; i++) {
                child.send(JsonObject.builder().put("call", "keys").put("round", i));
                assertThat(child.await(LONG).number("heard")).isEqualTo(2);
            }
        } finally {
            child.kill();
        }
    }

    @Test
    void theBeginningOfAMarkBeforeTheMarkDoesNoHarm() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mark.bytes(), 0, 15);
        Frames.write(out, mark, JsonObject.builder().put("a", 1));

        assertThat(Frames.read(new ByteArrayInputStream(out.toByteArray()), mark)
                        .number("a"))
                .isEqualTo(1);
    }

    @Test
    void aFrameUnderAnotherMarkIsPassedOver() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Frames.write(out, Mark.random(), JsonObject.builder().put("a", 1));

        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> Frames.read(new ByteArrayInputStream(out.toByteArray()), mark));
    }
}
