package org.usercenter.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The assembled server, in a copy of its own, and the sandbox on a core, on the loopback interface. */
public final class Servers implements AutoCloseable {
    /** The core that the server has, by the name that {@code taskset} knows. */
    public static final String SERVER_CORE = System.getProperty("uc.bench.server-core", "0");

    private static final String OTHER_CORE = System.getProperty("uc.bench.load-core", "1");
    private static final int PORT = Integer.getInteger("uc.bench.port", 8310);
    private static final int SANDBOX_PORT = Integer.getInteger("uc.bench.sandbox-port", 9310);
    private static final int MANAGEMENT = 920;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /** Ticks of /proc/.../stat in a second; the same on every Linux that Java runs on. */
    private static final double TICKS = 100;
    /** Fields of /proc/.../stat behind the name: time in user and in system mode. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    private final Path folder;
    private final ServerDatabase database;
    private final Process sandboxProcess;
    private final Process server;

    private Servers(Path folder, ServerDatabase database, Process sandboxProcess, Process server) {
        this.folder = folder;
        this.database = database;
        this.sandboxProcess = sandboxProcess;
        this.server = server;
    }

    /** Both, once they answer. */
    public static Servers start() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("uc.bench.root", "."))
                .toAbsolutePath()
                .normalize();
        Path folder = Files.createTempDirectory("uc-bench");
        copy(root.resolve("realm-config/target/server"), folder.resolve("server"));
        delete(folder.resolve("server/data/h2"));
        ServerDatabase database = new ServerDatabase(folder);
        if (database.isPostgres()) {
            build(folder, database);
        }
        Process sandbox = process(
                folder,
                "sandbox",
                Map.of(),
                List.of(
                        "taskset",
                        "-c",
                        OTHER_CORE,
                        "java",
                        "-Xmx512m",
                        "-jar",
                        root.resolve("it-tests/sandbox/target/sandbox.jar").toString(),
                        "--port",
                        Integer.toString(SANDBOX_PORT),
                        "--issuer",
                        at(PORT) + "/realms/user-center",
                        "--data",
                        folder.resolve("sandbox").toString()));
        Process server = process(
                folder.resolve("server"),
                "../server",
                Map.ofEntries(
                        Map.entry("KC_HTTP_ENABLED", "true"),
                        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                        Map.entry("KC_HTTP_PORT", Integer.toString(PORT)),
                        Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(PORT + MANAGEMENT)),
                        Map.entry("KC_HOSTNAME", at(PORT)),
                        Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                        Map.entry("KC_CACHE", "local"),
                        Map.entry("KC_DB", database.kind()),
                        Map.entry("KC_DB_URL", database.url()),
                        Map.entry("KC_DB_USERNAME", database.user()),
                        Map.entry("KC_DB_PASSWORD", database.password()),
                        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                        Map.entry("JAVA_OPTS_KC_HEAP", "-Xms1g -Xmx2g"),
                        Map.entry("JAVA_OPTS_APPEND", "-XX:ActiveProcessorCount=1"),
                        Map.entry(
                                "UC_KEY_FILE",
                                folder.resolve("uc-keys.properties").toString())),
                List.of(
                        // Until it is pinned: this program's own core would be inherited.
                        "taskset",
                        "-c",
                        SERVER_CORE + "," + OTHER_CORE,
                        "bash",
                        "-c",
                        ". \"$0\" && demo_environment \"$1\" && exec bin/kc.sh start --optimized --import-realm",
                        root.resolve("scripts/demo-environment.sh").toString(),
                        at(SANDBOX_PORT)));
        Servers servers = new Servers(folder, database, sandbox, server);
        // A measurement that is interrupted must not leave servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(servers::end));
        try {
            servers.await(at(SANDBOX_PORT) + "/health", sandbox);
            servers.await(at(PORT + MANAGEMENT) + "/health/ready", server);
            return servers;
        } catch (IllegalStateException e) {
            servers.close();
            throw e;
        }
    }

    private static Process process(Path folder, String log, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void build(Path folder, ServerDatabase database) throws IOException, InterruptedException {
        Process build = process(
                folder.resolve("server"),
                "../build",
                Map.of("KC_DB", database.kind()),
                List.of("bin/kc.sh", "build", "--db=" + database.kind()));
        if (build.waitFor() != 0) {
            throw new IllegalStateException("The server cannot be built; see the logs in " + folder);
        }
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }

    private void await(String address, Process process) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(address)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException(address + " does not answer; see the logs in " + folder);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Base address of the server. */
    public String url() {
        return at(PORT);
    }

    /** A connection to the server's database, for what would take too long to make otherwise. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /** Base address of the sandbox. */
    public String sandbox() {
        return at(SANDBOX_PORT);
    }

    /** From now on the server has one core. */
    public void pin() throws IOException, InterruptedException {
        for (ProcessHandle each : Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .toList()) {
            int failed = new ProcessBuilder("taskset", "-a", "-p", "-c", SERVER_CORE, Long.toString(each.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (failed != 0) {
                throw new IllegalStateException("The server cannot be kept on core " + SERVER_CORE);
            }
        }
    }

    /** Processor time of the server until now, in user and system mode. */
    public double cpuSeconds() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants())
                .mapToDouble(each -> cpuSeconds(each.pid()))
                .sum();
    }

    private static double cpuSeconds(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        for (Process process : List.of(server, sandboxProcess)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        end();
        for (Process process : List.of(server, sandboxProcess)) {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        delete(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(each);
                }
            }
        }
    }
}
