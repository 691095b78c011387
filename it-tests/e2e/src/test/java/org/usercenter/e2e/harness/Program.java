package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;

/** A process of ours with its log file; ended, with its children, on {@link #close()}. */
final class Program implements ServerProgram {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String name;
    private final Path log;
    private final Process process;
    private final Thread atExit;

    private Program(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        // A test run that is interrupted must not leave servers behind.
        this.atExit = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** What an earlier one of that name has said stays: a test that failed may be run once more. */
    private static Path newLog(String name) throws IOException {
        Path log = Repository.logs().resolve(name + ".log");
        for (int number = 2; Files.exists(log); number++) {
            log = Repository.logs().resolve(name + "." + number + ".log");
        }
        return log;
    }

    static Program start(String name, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        Path log = newLog(name);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(name, log, builder.start());
    }

    /** Runs to the end; used for short tools. */
    static void run(String name, Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        try (Program program = start(name, folder, environment, command)) {
            if (!program.process.waitFor(400, TimeUnit.SECONDS) || program.process.exitValue() != 0) {
                throw new IllegalStateException(name + " failed: " + program.tail());
            }
        }
    }

    @Override
    public void awaitHttp200(URI uri, Duration atMost) {
        awaitHttp(uri, atMost, status -> status == 200);
    }

    /** Waits for an answer of that status. */
    void awaitHttp(URI uri, Duration atMost, IntPredicate right) {
        Await.until(name + " answers", atMost, Duration.ofMillis(500), () -> {
            if (!process.isAlive()) {
                return true;
            }
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return right.test(
                    HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        });
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended at once: " + tail());
        }
    }

    @Override
    public Path log() {
        return log;
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void kill() {
        java.util.stream.Stream.concat(process.descendants(), java.util.stream.Stream.of(process.toHandle()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    @Override
    public void stop() {
        List<ProcessHandle> family = java.util.stream.Stream.concat(
                        process.descendants(), java.util.stream.Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        Await.until(name + " has ended", Duration.ofMinutes(1), () -> family.stream()
                .noneMatch(ProcessHandle::isAlive));
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    @Override
    public long java() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process.toHandle()), process.descendants())
                .filter(member -> member.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " runs no Java"))
                .pid();
    }

    @Override
    public void close() {
        end(process);
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private static void end(Process process) {
        // kc.sh and runuser are parents of the real program.
        List<ProcessHandle> family = java.util.stream.Stream.concat(
                        process.descendants(), java.util.stream.Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        for (ProcessHandle member : family) {
            try {
                // A server that is told to stop may first tell others so.
                member.onExit().get(15, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                member.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                member.destroyForcibly();
            }
        }
    }
}
