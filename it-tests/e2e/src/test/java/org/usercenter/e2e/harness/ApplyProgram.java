package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program {@code uc-apply} as an administrator runs it. */
public final class ApplyProgram {
    private final UserCenter server;
    private final Map<String, String> values;

    /**
     * For one server.
     *
     * @param values of what the files refer to
     */
    public ApplyProgram(UserCenter server, Map<String, String> values) {
        this.server = server;
        this.values = values;
    }

    /**
     * What came of it.
     *
     * @param lines what it said
     */
    public record Outcome(int code, List<String> lines) {}

    /** Does a task with files, as the server's administrator. */
    public Outcome run(String task, List<Path> files, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Repository.fromProperty("uc.apply", "realm-config/target/uc-apply.jar")
                        .toString(),
                task,
                "--server",
                server.url(),
                "--user",
                "admin"));
        files.forEach(file -> command.addAll(List.of("--file", file.toString())));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(values);
        builder.environment().put("UC_APPLY_PASSWORD", "admin");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Outcome(process.waitFor(), lines);
    }
}
