package org.usercenter.sandbox.drawer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine. */
final class Tool {
    private static final long SECONDS = 60;

    private final String program;
    private final Map<String, String> environment;

    /** @param environment added to the sandbox's own */
    Tool(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end.
     *
     * @throws UnavailableException when it cannot be started, fails, or takes longer than a minute
     */
    void run(Path folder, String... arguments) throws UnavailableException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Path log = folder.resolve(program + ".log");
        builder.redirectOutput(log.toFile());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new UnavailableException(program + ": no end");
            }
            if (process.exitValue() != 0) {
                throw new UnavailableException(program + ": " + lastLine(log));
            }
        } catch (IOException e) {
            throw new UnavailableException(program + ": not installed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(program + ": interrupted");
        }
    }

    private static String lastLine(Path log) throws IOException {
        String[] lines = Files.readString(log, StandardCharsets.UTF_8).strip().split("\n", -1);
        return lines[lines.length - 1];
    }
}
