package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The stand-ins as a process of their own on a free port. */
public final class Sandbox implements AutoCloseable {

    private final int port;
    private final int mailPort;
    private final Path data;
    private final Program program;

    private Sandbox(int port, int mailPort, Path data, Program program) {
        this.port = port;
        this.mailPort = mailPort;
        this.data = data;
        this.program = program;
    }

    static Sandbox start(int port, int mailPort, String issuer) throws IOException {
        Path jar = Repository.fromProperty("uc.sandbox", "it-tests/sandbox/target/sandbox.jar");
        Path data = Files.createTempDirectory("uc-e2e-sandbox");
        Program program = Program.start(
                "sandbox",
                Repository.root(),
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "--port",
                        Integer.toString(port),
                        "--mail-port",
                        Integer.toString(mailPort),
                        "--issuer",
                        issuer,
                        "--data",
                        data.toString(),
                        // Limits of the product are tested, not those of its providers.
                        "--relaxed-limits"));
        Sandbox sandbox = new Sandbox(port, mailPort, data, program);
        program.awaitHttp200(URI.create(sandbox.url() + "/health"), Duration.ofSeconds(30));
        return sandbox;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** The TCP port of its mail server. */
    int mailPort() {
        return mailPort;
    }

    /** The folder of the simulated keys, with the agent's list of drivers. */
    Path drawer() {
        return data.resolve("drawer");
    }

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(data);
    }
}
