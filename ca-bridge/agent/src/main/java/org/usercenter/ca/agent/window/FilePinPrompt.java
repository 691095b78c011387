package org.usercenter.ca.agent.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.usercenter.ca.agent.config.AgentSettings;
import org.usercenter.ca.agent.config.ConfigException;

/**
 * For tests: reads the PIN from a file instead of asking. The file is read anew each time; without it the answer is a
 * refusal. A second file beside it, with the ending {@code .last}, agrees to spend the last try.
 */
public final class FilePinPrompt implements PinPrompt {
    private final Path file;

    /** @throws ConfigException when a site is allowed that is neither on this PC nor under {@code .test} */
    public FilePinPrompt(Path file, AgentSettings settings) throws ConfigException {
        if (!settings.isForTests()) {
            throw new ConfigException("A PIN file is for tests; it is refused while a real site is allowed");
        }
        this.file = file;
    }

    @Override
    public PinAnswer ask(PinRequest request) {
        boolean last = Files.exists(file.resolveSibling(file.getFileName() + ".last"));
        if (request.key().tries().isLast() && !last) {
            return new PinAnswer.Refused(false);
        }
        if (request.key().ownKeypad()) {
            return new PinAnswer.OnKeypad(last);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] <= ' ') {
                end--;
            }
            byte[] pin = Arrays.copyOf(bytes, end);
            Arrays.fill(bytes, (byte) 0);
            return new PinAnswer.Typed(Pin.ofAscii(pin), last);
        } catch (IOException e) {
            return new PinAnswer.Refused(false);
        }
    }
}
