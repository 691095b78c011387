package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The assembled server, as it is shipped, in a copy of its own on free ports. */
public final class UserCenter implements AutoCloseable {

    public static final String REALM = "user-center";
    private static final String COLLECTIONS = "gc.log";

    /** Settings that a server takes when it is built. */
    private static final Set<String> COUNT_WHEN_BUILT = Set.of("KC_VAULT", "KC_TRACING_ENABLED", "KC_LOG_MDC_ENABLED");

    static final String DATABASE_USER = "keycloak";
    static final String DATABASE_PASSWORD = "none";

    private final Path home;
    private final ServerPlan plan;
    private final int management;
    private final Map<String, String> environment;
    private final List<String> command;
    private final String database;
    private ServerProgram program;

    private UserCenter(
            Path home,
            ServerPlan plan,
            int management,
            Map<String, String> environment,
            List<String> command,
            String database,
            ServerProgram program) {
        this.home = home;
        this.plan = plan;
        this.management = management;
        this.environment = environment;
        this.command = command;
        this.database = database;
        this.program = program;
    }

    static UserCenter start(int port, Sandbox sandbox, @Nullable Postgres postgres)
            throws IOException, InterruptedException {
        return start(new ServerPlan("server", port, postgres, Map.of()), sandbox);
    }

    /** A second server on a database of its own, with further settings; ended by the caller. */
    public static UserCenter another(String name, Sandbox sandbox, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = Ports.free();
        return start(new ServerPlan(name, port, null, settings), sandbox);
    }

    /** One of several that share a database and are reached by one address, from a {@link PostgresBuild}. */
    static UserCenter node(
            String name, String address, Sandbox sandbox, Postgres postgres, Map<String, String> settings, Path built)
            throws IOException, InterruptedException {
        return start(new ServerPlan(name, Ports.free(), address, postgres, settings, built), sandbox);
    }

    /** One on PostgreSQL at that port, in whose place another may come. */
    static UserCenter on(int port, String name, Sandbox sandbox, Postgres postgres, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(new ServerPlan(name, port, postgres, settings), sandbox);
    }

    /** One whose folder and database are there already, started by that command; its folder goes when it is closed. */
    static UserCenter installed(
            Path home,
            int port,
            int management,
            Postgres postgres,
            Map<String, String> environment,
            List<String> command)
            throws IOException {
        Program program = Program.start("installed", home, environment, command);
        ServerPlan plan = new ServerPlan("installed", port, postgres, Map.of());
        return ready(new UserCenter(home, plan, management, environment, command, postgres.jdbcUrl(), program));
    }

    /** One in a container of the release's image, with the realm of the demo. */
    static UserCenter contained(String image, int port, Sandbox sandbox, Postgres postgres) throws IOException {
        ServerPlan plan = new ServerPlan("contained", port, postgres, Map.of());
        int management = Ports.free();
        Path home = Files.createTempDirectory("uc-e2e-contained");
        Map<String, String> environment = plan.environment(management, sandbox, postgres.jdbcUrl());
        environment.putAll(DemoEnvironment.of(sandbox));
        // Chosen when the image was built.
        environment.remove("KC_CACHE");
        // One that hashes passwords and makes keys as it is shipped.
        environment
                .keySet()
                .removeIf(name -> name.startsWith("KC_SPI_PASSWORD_HASHING") || name.startsWith("KC_SPI_KEYS"));
        environment.put("KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS", "127.0.0.1");
        environment.put("JAVA_OPTS_APPEND", ServerPlan.FIRST_COMPILER);
        environment.put("UC_KEY_FILE", "/tmp/uc-keys.properties");
        environment.put("UC_DEMO_ACCOUNTS", "/demo/accounts.json");
        environment.put("UC_SANDBOX_MAIL_PORT", Integer.toString(sandbox.at().mail()));
        ImageContainer container = ImageContainer.start(
                plan.name(),
                image,
                environment,
                Map.of(
                        "/demo", Repository.root().resolve("realm-config/src/main/demo"),
                        "/opt/keycloak/data/import", Repository.root().resolve("realm-config/target/realm-demo")));
        return ready(new UserCenter(home, plan, management, environment, List.of(), postgres.jdbcUrl(), container));
    }

    /** What a command in its container says, without the line's end. */
    String says(String... command) throws IOException, InterruptedException {
        if (program instanceof ImageContainer container) {
            return container.says(command);
        }
        throw new IllegalStateException(plan.name() + " runs in no container");
    }

    private static UserCenter start(ServerPlan plan, Sandbox sandbox) throws IOException, InterruptedException {
        Postgres postgres = plan.postgres();
        Path home = Files.createTempDirectory("uc-e2e-server");
        Folders.copy(source(plan), home);
        Folders.delete(home.resolve("data/h2"));
        int management = Ports.free();
        String database = postgres == null
                // For the tests too, as a second process.
                ? "jdbc:h2:file:" + home.resolve("data/h2/keycloakdb") + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE"
                : postgres.jdbcUrl();
        Map<String, String> environment = plan.environment(management, sandbox, database);
        // The database is opened to the tests on the loopback alone, whatever the machine calls itself.
        environment.put(
                "JAVA_OPTS_APPEND",
                ServerPlan.FIRST_COMPILER + " -Dh2.bindAddress=127.0.0.1 -Xlog:gc:file=" + home.resolve(COLLECTIONS));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1200m");
        environment.put("UC_KEY_FILE", home.resolve("data/uc-keys.properties").toString());
        if (postgres != null) {
            environment.put("KC_DB", "postgres");
        }
        environment.putAll(plan.settings());
        if (!Collections.disjoint(plan.settings().keySet(), COUNT_WHEN_BUILT)) {
            Program.run("build", home, environment, List.of("bin/kc.sh", "build"));
        }
        // The same settings as ./start has.
        String demo = Repository.root().resolve("scripts/demo-environment.sh").toString();
        List<String> command = List.of(
                "bash",
                "-c",
                ". \"$0\" && demo_environment \"$1\" \"$2\" && exec bin/kc.sh start --optimized --import-realm",
                demo,
                sandbox.url(),
                Integer.toString(sandbox.at().oldDatabase()));
        Program program = Program.start(plan.name(), home, environment, command);
        return ready(new UserCenter(home, plan, management, environment, command, database, program));
    }

    private static Path source(ServerPlan plan) throws IOException, InterruptedException {
        Path built = plan.built();
        if (built != null) {
            return built;
        }
        return plan.postgres() == null ? PostgresBuild.shipped() : PostgresBuild.home();
    }

    private static UserCenter ready(UserCenter started) throws IOException {
        try {
            started.awaitReady();
        } catch (IllegalStateException | AssertionError e) {
            started.close();
            throw e;
        }
        return started;
    }

    private void awaitReady() {
        program.awaitHttp200(URI.create(url(management) + "/health/ready"), Duration.ofMinutes(5));
    }

    /** The server dies without a last word. */
    public void kill() {
        program.kill();
    }

    /** The server is told to stop, and finishes what it has begun. */
    public void stop() {
        program.stop();
    }

    boolean isRunning() {
        return program.isRunning();
    }

    /** From its next start on it is that one, in its own folder. */
    void become(Path built) throws IOException {
        for (String part : List.of("providers", "lib/quarkus")) {
            Folders.delete(home.resolve(part));
            Folders.copy(built.resolve(part), home.resolve(part));
        }
    }

    /** Starts it again after {@link #kill} or {@link #stop}, with what its database has. */
    public void startAgain() {
        try {
            program = Program.start(plan.name() + "-again", home, environment, command);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        awaitReady();
    }

    /**
     * The time of whatever is to be delivered has come, and that of every attempt that was under way is over: on PostgreSQL,
     * between {@link #kill} and {@link #startAgain}.
     */
    public void makeDeliveriesDue() throws SQLException {
        execute("update uc_delivery set due_at = 0 where state in ('waiting', 'sending')");
    }

    /** The waiting time of all accounts that are to be deleted is over; at the same time as {@link #makeDeliveriesDue}. */
    public void makeDeletionsDue() throws SQLException {
        execute("update uc_deletion set due_at = 0");
    }

    /** What is left of take-overs and closings is due, whoever has claimed it; at the same time as {@link #makeDeliveriesDue}. */
    public void makeHandoversDue() throws SQLException {
        execute("update uc_taken_over set due_at = 0");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** What of its heap is in use. */
    public Heap heap() {
        return new Heap(program.java(), home.resolve(COLLECTIONS));
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    /** Base address without a slash at the end. */
    public String url() {
        return plan.address();
    }

    /** Its own address, also where another is the one that visitors know. */
    URI own() {
        return URI.create(url(plan.port()));
    }

    /** As a proxy reaches it, which calls it so. */
    Proxy.Node behindProxy(String name) {
        return new Proxy.Node(name, own(), management);
    }

    public String realmUrl() {
        return url() + "/realms/" + REALM;
    }

    /** Address of the server's figures, in the format of Prometheus. */
    public String metricsUrl() {
        return url(management) + "/metrics";
    }

    /** What the server says of its health. */
    public JsonNode health(String part) {
        return Json.call("GET", url(management) + "/health" + part, Map.of(), null);
    }

    /** Its figures as they are now, one a line. */
    public List<String> figures() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(metricsUrl())).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .toList();
    }

    /** One of its figures, by the beginning of its line. */
    public double figure(String name) throws IOException, InterruptedException {
        return figures().stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the server has no figure " + name));
    }

    /** Its database: for more rows than its interfaces would write in the time of a test. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(database, DATABASE_USER, DATABASE_PASSWORD);
    }

    /** The server's folder, of this run alone. */
    public Path home() {
        return home;
    }

    /** The server's log up to now; tests look for what must never stand in it. */
    public Path log() {
        return program.log();
    }

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(home);
    }
}
