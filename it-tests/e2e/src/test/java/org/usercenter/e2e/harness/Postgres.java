package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL of this run only: own data folder, free port, no durability. */
final class Postgres implements AutoCloseable {

    private final Path data;
    private final int port;
    private Program program;

    private Postgres(Path data, int port, Program program) {
        this.data = data;
        this.port = port;
        this.program = program;
    }

    static Postgres start() throws IOException, InterruptedException {
        Path binaries = binaries();
        Path data = Files.createTempDirectory("uc-e2e-postgres");
        // initdb and postgres refuse to run as root; the postgres user of the package owns the folder then.
        if (root()) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
            Program.run("chown", data, Map.of(), List.of("chown", "postgres", data.toString()));
        }
        Path cluster = cluster(data);
        Program.run(
                "initdb",
                Path.of("/"),
                Map.of(),
                unprivileged(
                        binaries.resolve("initdb").toString(),
                        "-D",
                        cluster.toString(),
                        "-U",
                        UserCenter.DATABASE_USER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync"));
        int port = Ports.free();
        return new Postgres(data, port, serving(data, port));
    }

    /** Once it answers. */
    private static Program serving(Path data, int port) throws IOException {
        Path binaries = binaries();
        Path cluster = cluster(data);
        Program program = Program.start(
                "postgres",
                Path.of("/"),
                Map.of(),
                unprivileged(
                        binaries.resolve("postgres").toString(),
                        "-D",
                        cluster.toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + cluster,
                        "-c",
                        "fsync=off",
                        "-c",
                        "synchronous_commit=off",
                        "-c",
                        "full_page_writes=off"));
        Await.until("PostgreSQL is ready", Duration.ofSeconds(30), () -> {
            return new ProcessBuilder(
                                    binaries.resolve("pg_isready").toString(),
                                    "-h",
                                    "127.0.0.1",
                                    "-p",
                                    Integer.toString(port))
                            .start()
                            .waitFor()
                    == 0;
        });
        return program;
    }

    private static Path cluster(Path data) {
        return data.resolve("cluster");
    }

    /** Ends all connections at once, as an administrator does who does not wait for anybody. */
    void stop() throws IOException, InterruptedException {
        Program.run(
                "postgres-stop",
                Path.of("/"),
                Map.of(),
                unprivileged(
                        binaries().resolve("pg_ctl").toString(),
                        "-D",
                        cluster(data).toString(),
                        "-m",
                        "fast",
                        "-w",
                        "stop"));
        program.close();
    }

    boolean isRunning() {
        return program.isRunning();
    }

    /** After {@link #stop}, with what it had. */
    void startAgain() throws IOException {
        program = serving(data, port);
    }

    String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /**
     * Makes another database of what that script says.
     *
     * @throws IllegalStateException when there is one already, or the script is wrong
     */
    void create(String database, String script) throws IOException, InterruptedException {
        tool("createdb", database);
        Path file = Files.createTempFile("uc-e2e", ".sql");
        try {
            Files.writeString(file, script);
            tool("psql", "-d", database, "-v", "ON_ERROR_STOP=1", "-q", "-f", file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** One of those that come with PostgreSQL, against this server. */
    private void tool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                binaries().resolve(name).toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                UserCenter.DATABASE_USER));
        command.addAll(List.of(arguments));
        Program.run(name, Path.of("/"), Map.of("PGCLIENTENCODING", "UTF8"), command);
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> unprivileged(String... command) {
        List<String> all = new ArrayList<>();
        if (root()) {
            all.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static Path binaries() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no PostgreSQL server installed"));
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(data);
    }
}
