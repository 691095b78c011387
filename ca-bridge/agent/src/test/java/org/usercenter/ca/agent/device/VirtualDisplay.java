package org.usercenter.ca.agent.device;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An X display that nobody sees. */
public final class VirtualDisplay implements AutoCloseable {
    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Opens one. */
    public static VirtualDisplay open() throws IOException {
        Tools.requireFile(Path.of("/usr/bin/Xvfb"), "xvfb");
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (number == null) {
            server.destroyForcibly();
            throw new AssertionError("Xvfb did not start");
        }
        return new VirtualDisplay(server, ":" + number.strip());
    }

    /** For the variable {@code DISPLAY}. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
