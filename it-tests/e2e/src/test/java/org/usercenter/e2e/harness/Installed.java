package org.usercenter.e2e.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stock Keycloak into which the release was put by the very commands of the README, running as in production on a
 * PostgreSQL, before anybody gave it the accounts of platforms: those of the stand-ins are for demos only.
 */
public final class Installed implements AutoCloseable {
    private final Started started;
    private final Path release;
    private final Landscape landscape;

    private Installed(Started started) throws IOException, InterruptedException {
        this.started = started;
        InstallGuide guide = InstallGuide.read();
        Path folder = Files.createTempDirectory("uc-e2e-installed");
        started.keep(() -> Folders.delete(folder));
        Path home = folder.resolve("keycloak");
        Folders.copy(ContainerEngine.distribution(), home);
        for (String file : List.of(guide.archive(), guide.archive() + ".sha256")) {
            Files.copy(Repository.root().resolve("realm-config/target").resolve(file), folder.resolve(file));
        }
        this.release = folder.resolve(guide.archive().replaceFirst("\\.zip$", ""));

        int port = Ports.free();
        String address = "http://localhost:" + port;
        Postgres postgres = started.keep(Postgres.start());
        Sandbox sandbox = started.keep(Sandbox.start(
                new Sandbox.At(Ports.free(), Ports.free(), Ports.free()), address + "/realms/" + UserCenter.REALM));
        int management = Ports.free();
        Map<String, String> settings = settings(home, folder, address, postgres);
        if (!settings.keySet().containsAll(guide.settings())) {
            throw new AssertionError("the README asks for settings that this test does not make: " + guide.settings());
        }
        // What runs for seconds earns nothing back of what the second compiler takes: neither the build nor the server.
        settings.put("JAVA_OPTS_APPEND", ServerPlan.FIRST_COMPILER);
        Program.run("install", folder, settings, script(guide.commands("files", "keys", "build")));

        settings.put("KC_HTTP_HOST", "127.0.0.1");
        settings.put("KC_HTTP_PORT", Integer.toString(port));
        settings.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(management));
        settings.put("KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS", "127.0.0.1");
        settings.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1000m");
        UserCenter server = started.keep(
                UserCenter.installed(home, port, management, postgres, settings, script(guide.commands("start"))));
        this.landscape = Landscape.of(postgres, sandbox, server);
        started.keep(landscape.browsers());
        Program.run("realm", release, settings, script(guide.commands("realm")));
    }

    /**
     * Installs and starts it, which takes a minute or two.
     *
     * @throws IllegalStateException when a command of the README fails
     */
    public static Installed start() throws Exception {
        return Started.whole(parts -> new Installed(parts));
    }

    private static Map<String, String> settings(Path home, Path folder, String address, Postgres postgres) {
        return new HashMap<>(Map.of(
                "KEYCLOAK_HOME",
                home.toString(),
                "UC_KEY_FILE",
                folder.resolve("uc-keys.properties").toString(),
                "KC_HOSTNAME",
                address,
                "KC_DB_URL",
                postgres.jdbcUrl(),
                "KC_DB_USERNAME",
                UserCenter.DATABASE_USER,
                "KC_DB_PASSWORD",
                "none",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin",
                // As behind a load balancer, which the tests are.
                "KC_HTTP_ENABLED",
                "true",
                "KC_PROXY_HEADERS",
                "xforwarded"));
    }

    private static List<String> script(String commands) {
        return List.of("bash", "-euo", "pipefail", "-c", commands);
    }

    /** As a visitor sees it. */
    public Landscape landscape() {
        return landscape;
    }

    /** The folder of the unpacked release. */
    public Path release() {
        return release;
    }

    @Override
    public void close() throws Exception {
        started.close();
    }
}
