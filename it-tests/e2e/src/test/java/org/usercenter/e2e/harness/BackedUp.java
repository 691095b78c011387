package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A server on PostgreSQL that is backed up (备份) by the release's program, and goes on as another one on a database that was restored;
 * one address all the while, with a sandbox of its own and the turn of the agent.
 */
public final class BackedUp implements AutoCloseable {
    private static final String PROGRAM = "realm-config/src/main/release/backup/uc-backup.sh";

    private final Started started;
    private final Path folder;
    private final Postgres postgres;
    private final int port = Ports.free();
    private final Sandbox sandbox;
    private final Landscape landscape;
    private UserCenter server;

    private BackedUp(Started started) throws IOException, InterruptedException {
        this.started = started;
        this.folder = Files.createTempDirectory("uc-e2e-backup");
        started.keep(() -> Folders.delete(folder));
        this.postgres = started.keep(Postgres.start());
        this.sandbox = started.keep(Sandbox.start(
                new Sandbox.At(Ports.free(), Ports.free(), Ports.free()),
                UserCenter.url(port) + "/realms/" + UserCenter.REALM));
        this.server = node("backed-up", "postgres", keyFile());
        started.keep(() -> server.close());
        this.landscape = Landscape.of(postgres, sandbox, server);
        started.keep(landscape.browsers());
        started.keep(AgentTurn.take(landscape));
    }

    /** Starts it, which takes a minute. */
    public static BackedUp start() throws Exception {
        return Started.whole(parts -> new BackedUp(parts));
    }

    private UserCenter node(String name, String database, Path keys) throws IOException, InterruptedException {
        return UserCenter.on(
                port,
                name,
                sandbox,
                postgres,
                Map.of(
                        "UC_KEY_FILE",
                        keys.toString(),
                        "KC_DB_URL",
                        postgres.jdbcUrl(database),
                        "KC_CACHE",
                        "local",
                        "KC_SPI_UC_STORE__DEFAULT__MAINTENANCE_INTERVAL_MINUTES",
                        "1",
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms256m -Xmx900m"));
    }

    /** The first server and whatever comes after it, as a visitor sees them. */
    public Landscape landscape() {
        return landscape;
    }

    /** For what is backed up. */
    public Path folder() {
        return folder;
    }

    /** The first server's. */
    public Path keyFile() {
        return folder.resolve("uc-keys.properties");
    }

    /** Does a task with the server's own database, as an administrator. */
    public Outcome run(String task, Path place, Path keys) throws IOException, InterruptedException {
        return run(task, place, keys, "postgres");
    }

    /** Does it with another database, which is made when it is not there. */
    public Outcome run(String task, Path place, Path keys, String database) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", Repository.root().resolve(PROGRAM).toString(), task, place.toString())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "KC_DB_URL",
                        postgres.jdbcUrl(database),
                        "KC_DB_USERNAME",
                        UserCenter.DATABASE_USER,
                        "UC_KEY_FILE",
                        keys.toString(),
                        "KEYCLOAK_HOME",
                        server.home().toString()));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    /** An empty database. */
    public void empty(String database) throws IOException, InterruptedException {
        postgres.create(database, "");
    }

    /** The server is gone for good, and a fresh one takes its place. */
    public void replaced(String name, String database, Path keys) throws IOException, InterruptedException {
        server.close();
        server = node(name, database, keys);
    }

    /** The one that answers now. */
    public UserCenter server() {
        return server;
    }

    /**
     * What came of a task.
     *
     * @param said on both outputs
     */
    public record Outcome(int code, String said) {}

    @Override
    public void close() throws Exception {
        started.close();
    }
}
