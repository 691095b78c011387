package org.usercenter.ca.agent.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs of the system that tests need. */
public final class Tools {
    private Tools() {}

    /** Runs a program to its end; fails the test when it is not installed or fails. */
    public static String run(String debianPackage, Map<String, String> environment, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError(
                    "This test needs " + command[0] + ": install the Debian package " + debianPackage, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Fails the test when a file is missing. */
    public static void requireFile(Path file, String debianPackage) {
        if (Files.notExists(file)) {
            throw new AssertionError("This test needs " + file + ": install the Debian package " + debianPackage);
        }
    }

    /** Builds the test devices and returns the folder with the libraries. */
    public static Path devices() {
        requireFile(Path.of("/usr/include/openssl/evp.h"), "libssl-dev");
        run("gcc", Map.of(), "gcc", "--version");
        Path out = Path.of("target", "devices").toAbsolutePath();
        List<String> make = List.of("make", "-s", "-C", System.getProperty("device.sources", ""), "OUT=" + out);
        run("make", Map.of(), make.toArray(String[]::new));
        return out;
    }
}
