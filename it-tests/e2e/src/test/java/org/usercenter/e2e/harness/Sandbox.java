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

    private final At at;
    private final Path data;
    private final Program program;

    private Sandbox(At at, Path data, Program program) {
        this.at = at;
        this.data = data;
        this.program = program;
    }

    static Sandbox start(At at, String issuer) throws IOException {
        Path jar = Repository.fromProperty("uc.sandbox", "it-tests/sandbox/target/sandbox.jar");
        Path data = Files.createTempDirectory("uc-e2e-sandbox");
        Program program = Program.start(
                "sandbox",
                Repository.root(),
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--port",
                        Integer.toString(at.http()),
                        "--mail-port",
                        Integer.toString(at.mail()),
                        "--issuer",
                        issuer,
                        "--data",
                        data.toString(),
                        "--old-database-port",
                        Integer.toString(at.oldDatabase()),
                        // Limits of the product are tested, not those of its providers.
                        "--relaxed-limits"));
        Sandbox sandbox = new Sandbox(at, data, program);
        program.awaitHttp200(URI.create(sandbox.url() + "/health"), Duration.ofSeconds(30));
        return sandbox;
    }

    public String url() {
        return "http://localhost:" + at.http();
    }

    At at() {
        return at;
    }

    /** The folder of the simulated keys, with the agent's list of drivers. */
    Path drawer() {
        return data.resolve("drawer");
    }

    /** The TCP ports: of the pages, of the mail server, of the old system's database. */
    record At(int http, int mail, int oldDatabase) {}

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(data);
    }
}
