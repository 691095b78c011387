package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The assembled server, as it is shipped, in a copy of its own on free ports. */
public final class UserCenter implements AutoCloseable {

    public static final String REALM = "user-center";
    private static final String COLLECTIONS = "gc.log";

    private final Path home;
    private final int port;
    private final int management;
    private final Map<String, String> environment;
    private final List<String> command;
    private Program program;

    private UserCenter(
            Path home,
            int port,
            int management,
            Map<String, String> environment,
            List<String> command,
            Program program) {
        this.home = home;
        this.port = port;
        this.management = management;
        this.environment = environment;
        this.command = command;
        this.program = program;
    }

    static UserCenter start(int port, Sandbox sandbox, @Nullable Postgres postgres)
            throws IOException, InterruptedException {
        return start("server", port, sandbox, postgres, Map.of());
    }

    /** A second server on a database of its own, with further settings; ended by the caller. */
    public static UserCenter another(String name, Sandbox sandbox, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(name, Ports.free(), sandbox, null, settings);
    }

    private static UserCenter start(
            String name, int port, Sandbox sandbox, @Nullable Postgres postgres, Map<String, String> settings)
            throws IOException, InterruptedException {
        Path shipped = Repository.fromProperty("uc.server", "realm-config/target/server");
        Path home = Files.createTempDirectory("uc-e2e-server");
        Folders.copy(shipped, home);
        Folders.delete(home.resolve("data/h2"));
        int management = Ports.free();
        Map<String, String> environment = new HashMap<>(Map.ofEntries(
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(management)),
                Map.entry("KC_HOSTNAME", url(port)),
                // Every visitor of the tests has an address of his own, so that limits per source do not mix.
                Map.entry("KC_PROXY_HEADERS", "xforwarded"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                Map.entry("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1200m"),
                // A server that lives for minutes earns nothing back of what the second compiler takes from the
                // browser.
                Map.entry("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xlog:gc:file=" + home.resolve(COLLECTIONS)),
                Map.entry("UC_SANDBOX_MAIL_PORT", Integer.toString(sandbox.at().mail())),
                Map.entry("UC_REVERIFY_SECONDS", "1"),
                Map.entry("UC_CERTIFICATE_REMINDER_SECONDS", "2"),
                Map.entry("UC_CERTIFICATE_REMINDER_FROM", "0"),
                Map.entry("UC_CERTIFICATE_REMINDER_UNTIL", "24"),
                Map.entry("UC_KEY_FILE", home.resolve("data/uc-keys.properties").toString())));
        // One node on H2, as ./start has it; on PostgreSQL the cluster's caches, as in production.
        environment.put("KC_CACHE", postgres == null ? "local" : "ispn");
        if (postgres != null) {
            environment.putAll(Map.of(
                    "KC_DB",
                    "postgres",
                    "KC_DB_URL",
                    postgres.jdbcUrl(),
                    "KC_DB_USERNAME",
                    postgres.user(),
                    "KC_DB_PASSWORD",
                    "none"));
            addDriverOfOldDatabase(home);
            Program.run("build", home, environment, List.of("bin/kc.sh", "build", "--db=postgres"));
        }
        environment.putAll(settings);
        if (settings.containsKey("KC_VAULT")) {
            // Which vault there is counts when a server is built.
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
        Program program = Program.start(name, home, environment, command);
        UserCenter started = new UserCenter(home, port, management, environment, command, program);
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

    /** Starts it again after {@link #kill}, with what its database has. */
    public void startAgain() {
        try {
            program = Program.start("server-again", home, environment, command);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        awaitReady();
    }

    /** What of its heap is in use. */
    public Heap heap() {
        return new Heap(program.java(), home.resolve(COLLECTIONS));
    }

    /** As an administrator does: a server built for one database leaves the drivers of all others out. */
    private static void addDriverOfOldDatabase(Path home) throws IOException {
        try (Stream<Path> drivers = Files.list(home.resolve("lib/lib/main"))) {
            for (Path driver : drivers.filter(
                            file -> file.getFileName().toString().startsWith("com.h2database.h2-"))
                    .toList()) {
                Files.copy(driver, home.resolve("providers").resolve(driver.getFileName()));
            }
        }
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }

    /** Base address without a slash at the end. */
    public String url() {
        return url(port);
    }

    public String realmUrl() {
        return url() + "/realms/" + REALM;
    }

    /** Address of the server's figures, in the format of Prometheus. */
    public String metricsUrl() {
        return url(management) + "/metrics";
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
