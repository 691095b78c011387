package org.usercenter.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The business system in Spring Boot that the integration guide prints, as a process of its own. */
public final class SpringSystem implements AutoCloseable {
    private final int port;
    private final Program program;

    private SpringSystem(int port, Program program) {
        this.port = port;
        this.program = program;
    }

    /** Starts it. */
    public static SpringSystem start(UserCenter center, String secret) {
        try {
            int port = Ports.free();
            Path target = Repository.root().resolve("it-tests/spring-system/target");
            Program program = Program.start(
                    "spring-system",
                    Repository.root(),
                    Map.of("USER_CENTER", center.realmUrl(), "LAND_SECRET", secret),
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx160m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                            "org.usercenter.example.spring.Application",
                            "--server.port=" + port));
            SpringSystem system = new SpringSystem(port, program);
            try {
                program.awaitHttp(
                        URI.create(system.url() + "/api/bids"), Duration.ofMinutes(3), status -> status == 401);
                return system;
            } catch (IllegalStateException | AssertionError e) {
                system.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        program.close();
    }
}
