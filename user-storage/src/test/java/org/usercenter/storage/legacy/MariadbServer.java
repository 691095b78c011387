package org.usercenter.storage.legacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A MariaDB server of this test run alone, which speaks MySQL's protocol, in a folder that is deleted at the end. */
final class MariadbServer implements AutoCloseable {

    static final String DATABASE = "old";
    /** May read that database. */
    static final String READER = "reader";

    static final String PASSWORD = "reader-secret";

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path INSTALLER = Path.of("/usr/bin/mariadb-install-db");
    private static final Duration START = Duration.ofSeconds(60);

    private final Path home;
    private final int port;
    private final Process process;

    private MariadbServer(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    static boolean isInstalled() {
        return Files.isExecutable(SERVER) && Files.isExecutable(INSTALLER);
    }

    /** Empty where none is installed. */
    static Optional<MariadbServer> startWhereInstalled() {
        return isInstalled() ? Optional.of(start()) : Optional.empty();
    }

    private static MariadbServer start() {
        try {
            Path home = Files.createTempDirectory("uc-mariadb");
            String data = home.resolve("data").toString();
            run(List.of(
                    INSTALLER.toString(),
                    "--no-defaults",
                    "--datadir=" + data,
                    "--auth-root-authentication-method=normal",
                    "--skip-test-db",
                    "--user=" + user()));
            int port = freePort();
            Process process = new ProcessBuilder(
                            SERVER.toString(),
                            "--no-defaults",
                            "--datadir=" + data,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--socket=" + home.resolve("socket"),
                            "--pid-file=" + home.resolve("pid"),
                            "--default-time-zone=+05:30",
                            "--character-set-server=latin1",
                            "--innodb-flush-log-at-trx-commit=0",
                            "--user=" + user())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            MariadbServer server = new MariadbServer(home, port, process);
            server.prepare();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try (Connection connection = asRoot("");
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + DATABASE + " character set utf8mb4");
                statement.execute("create user " + READER + "@'%' identified by '" + PASSWORD + "'");
                statement.execute("grant select on " + DATABASE + ".* to " + READER + "@'%'");
                statement.execute("create user stranger@'%' identified by '" + PASSWORD + "'");
                return;
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "MariaDB did not start: " + Files.readString(home.resolve("log")), e);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    /** As the administrator of the old system. */
    Connection administrator() throws SQLException {
        return asRoot(DATABASE);
    }

    private Connection asRoot(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED", "root", "");
    }

    /** Address as an administrator writes it into the settings. */
    String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** The answers stop, the connections stay. */
    void pause(boolean paused) throws IOException {
        run(List.of("kill", paused ? "-STOP" : "-CONT", Long.toString(process.pid())));
    }

    private static String user() {
        return System.getProperty("user.name");
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("Failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
