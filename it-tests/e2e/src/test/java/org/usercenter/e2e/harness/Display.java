package org.usercenter.e2e.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A screen with a keyboard, on which the agent opens its window; Xvfb and xdotool. */
public final class Display implements AutoCloseable {
    private static final int WINDOW_SECONDS = 60;

    private final Process server;
    private final String name;

    private Display(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Opens one on a free number. */
    public static Display open() {
        try {
            Process server = new ProcessBuilder(
                            "Xvfb", "-displayfd", "1", "-screen", "0", "1024x768x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (number == null) {
                throw new IllegalStateException("Xvfb did not start");
            }
            return new Display(server, ":" + number.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Name of the display, as programs take it. */
    public String name() {
        return name;
    }

    /** Waits for the window that asks for the PIN and puts the cursor into its field. */
    public Display awaitPinWindow() {
        // Without a window manager only a click gives the focus; the place is that of the field for the PIN.
        xdotool(
                "search",
                "--sync",
                "--onlyvisible",
                "--name",
                "证书签名确认",
                "mousemove",
                "--sync",
                "--window",
                "%1",
                "270",
                "297",
                "click",
                "1");
        return this;
    }

    public Display type(String text) {
        xdotool("type", "--delay", "30", text);
        return this;
    }

    /** Presses a key, such as Return or Escape. */
    public Display press(String key) {
        xdotool("key", key);
        return this;
    }

    private void xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", name);
        builder.environment().put("LANG", "C.UTF-8");
        try {
            Process process = builder.start();
            if (!process.waitFor(WINDOW_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("not done on the display: " + String.join(" ", command.subList(0, 2)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }
}
