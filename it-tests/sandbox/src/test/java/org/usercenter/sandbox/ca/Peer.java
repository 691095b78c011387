package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs openssl, the independent judge, and the scripts around it. */
final class Peer {
    /** User ID of SM2 certificates, GB/T 35276. */
    static final String DISTID = "distid:1234567812345678";

    private static final Path SCRIPT = Path.of("src/main/openssl/pki.sh").toAbsolutePath();

    /** What a program said. */
    record Said(int status, String text) {}

    private Peer() {}

    static Said openssl(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, "openssl", List.of(arguments));
    }

    static Said pki(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, SCRIPT.toString(), List.of(arguments));
    }

    static Process responder(Path pki, int port) throws IOException {
        return new ProcessBuilder(SCRIPT.toString(), "ocsp", pki.toString(), String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(pki.resolve("ocsp.log").toFile())
                .start();
    }

    private static Said run(Path folder, String program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(program + " hangs");
        }
        return new Said(process.exitValue(), text);
    }

    static Path write(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
