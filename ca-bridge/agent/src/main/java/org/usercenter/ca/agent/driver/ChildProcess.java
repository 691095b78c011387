package org.usercenter.ca.agent.driver;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.usercenter.ca.agent.json.InvalidJsonException;
import org.usercenter.ca.agent.json.JsonObject;
import org.usercenter.ca.agent.token.DriverProfile;
import org.usercenter.ca.agent.token.Failure;
import org.usercenter.ca.agent.token.TokenException;

/** One running child. Once it has failed it is of no use any more. */
final class ChildProcess {
    private final Process process;
    private final Mark mark = Mark.random();
    private final BlockingQueue<Optional<JsonObject>> answers = new LinkedBlockingQueue<>();
    /** A killed process is still alive for a moment. */
    private volatile boolean killed;

    private ChildProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::readAnswers, "driver answers");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the child and lets it load the library.
     *
     * @throws TokenException when it does not start in time or the library cannot be used
     */
    static ChildProcess start(DriverProfile profile, Duration deadline) throws TokenException {
        return start(command(profile), profile, deadline);
    }

    /** With a command of one's own. */
    static ChildProcess start(List<String> command, DriverProfile profile, Duration deadline) throws TokenException {
        ProcessBuilder builder = new ProcessBuilder(command)
                // Where the vendor's library looks for its other files, and nobody else can put any.
                .directory(profile.library().toFile().getParentFile())
                // What a vendor's library prints may hold anything.
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        try {
            ChildProcess child = new ChildProcess(builder.start());
            child.introduce(Wire.open(profile));
            JsonObject answer = child.await(deadline);
            if (!answer.has("opened")) {
                child.kill();
                throw child.failure(answer);
            }
            return child;
        } catch (IOException e) {
            throw new TokenException(Failure.DRIVER_FAILED, "The child process cannot be started");
        }
    }

    private static List<String> command(DriverProfile profile) {
        Path own = Path.of(System.getProperty("java.home", ""), "bin", "java");
        List<String> command = new ArrayList<>();
        command.add(profile.runtime().orElse(own).toString());
        command.add("-Xmx64m");
        // The person waits for its start; it never runs long enough for more.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        // Neither crash report nor core dump: both hold memory, and memory may hold a PIN.
        command.add("-XX:+SuppressFatalErrorMessage");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:+DisableAttachMechanism");
        command.add("-Djava.awt.headless=true");
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-cp");
        command.add(classPath());
        command.add(DriverChild.class.getName());
        return command;
    }

    /** In full: the child works in another folder. */
    private static String classPath() {
        String own = System.getProperty("java.class.path", "");
        return Arrays.stream(own.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void readAnswers() {
        try (InputStream in = process.getInputStream()) {
            while (true) {
                answers.add(Optional.of(Frames.read(in, mark)));
            }
        } catch (IOException e) {
            answers.add(Optional.empty());
        }
    }

    private void introduce(JsonObject.Builder message) throws TokenException, IOException {
        mark.writeTo(process.getOutputStream());
        send(message);
    }

    void send(JsonObject.Builder message) throws TokenException {
        try {
            Frames.write(process.getOutputStream(), message);
        } catch (IOException e) {
            throw ended();
        }
    }

    void sendSecret(byte[] secret) throws TokenException {
        try {
            Frames.writeSecret(process.getOutputStream(), secret);
        } catch (IOException e) {
            throw ended();
        }
    }

    /**
     * The next answer.
     *
     * @throws TokenException when none comes in time, or the child ends; it is killed then
     */
    JsonObject await(Duration deadline) throws TokenException {
        try {
            Optional<JsonObject> answer = answers.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                kill();
                throw new TokenException(Failure.DRIVER_FAILED, "The library hangs");
            }
            return answer.orElseThrow(this::ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            throw new TokenException(Failure.DRIVER_FAILED, "The agent is ending");
        }
    }

    /** The failure that an answer tells. */
    TokenException failure(JsonObject answer) {
        try {
            return Wire.failure(answer);
        } catch (InvalidJsonException e) {
            return new TokenException(Failure.DRIVER_FAILED, "The child answers nonsense");
        }
    }

    private TokenException ended() {
        kill();
        return new TokenException(Failure.DRIVER_FAILED, "The library crashed");
    }

    boolean isAlive() {
        return !killed && process.isAlive();
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }
}
