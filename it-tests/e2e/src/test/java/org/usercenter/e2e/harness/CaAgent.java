package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The agent on the user's PC: the shipped program, which asks for the PIN in its window or takes it out of a file. */
public final class CaAgent implements AutoCloseable {
    static final String PIN = "123456";

    private final Path folder;
    private final Program program;
    private final String origin;

    private CaAgent(Path folder, Program program, String origin) {
        this.folder = folder;
        this.program = program;
        this.origin = origin;
    }

    /** One that takes the PIN out of a file instead of asking. */
    static CaAgent start(UserCenter server, Sandbox sandbox) throws IOException {
        Path folder = settle(server, sandbox);
        Path pin = Files.writeString(folder.resolve("pin"), PIN);
        return start(
                server.url(),
                "agent",
                folder,
                Map.of(),
                List.of("-Xmx128m"),
                List.of("--test-pin-file", pin.toString()));
    }

    /** One that asks in its window; on a port of its own, where a page finds it when it is told to. */
    static CaAgent withWindow(UserCenter server, Sandbox sandbox, Display display) throws IOException {
        return start(
                server.url(),
                "agent-with-window",
                settle(server, sandbox),
                Map.of("DISPLAY", display.name()),
                List.of("-Xmx128m", "-Djava.awt.headless=false"),
                List.of("--port", "0", "--lang", "zh"));
    }

    private static Path settle(UserCenter server, Sandbox sandbox) throws IOException {
        Path drivers = sandbox.drawer().resolve("drivers.json");
        Await.until("the simulated keys are made", Duration.ofSeconds(60), () -> Files.exists(drivers));
        Path folder = Files.createTempDirectory("uc-e2e-agent");
        Files.copy(drivers, folder.resolve("drivers.json"));
        Files.writeString(folder.resolve("agent.json"), settings(server));
        return folder;
    }

    private static CaAgent start(
            String origin,
            String name,
            Path folder,
            Map<String, String> environment,
            List<String> java,
            List<String> more)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of(
                "-jar",
                jar().toString(),
                "--config",
                folder.toString(),
                "--state",
                folder.resolve("state").toString()));
        command.addAll(more);
        Program program = Program.start(name, Repository.root(), environment, command);
        Await.until("the agent listens", Duration.ofSeconds(30), () -> Files.readString(program.log())
                .contains("listens on port"));
        return new CaAgent(folder, program, origin);
    }

    /** The shipped program. */
    public static Path jar() {
        Path downloads = Repository.fromProperty("uc.agent", "ca-bridge/agent/target/downloads");
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String settings(UserCenter server) {
        JsonNode keys = Json.call("GET", server.realmUrl() + "/protocol/openid-connect/certs", Map.of(), null)
                .path("keys");
        JsonNode key = StreamSupport.stream(keys.spliterator(), false)
                .filter(jwk -> jwk.path("alg").asText().equals("ES256"))
                .findFirst()
                .orElseThrow();
        URI url = URI.create(server.url());
        return Json.write(Map.of(
                "sites",
                List.of(Map.of(
                        "origin",
                        url.getScheme() + "://" + url.getAuthority(),
                        "name",
                        Map.of("zh", "统一用户中心", "en", "Unified User Center"))),
                "issuers",
                List.of(Map.of("issuer", server.realmUrl(), "keys", List.of(key)))));
    }

    /** Its settings, and below them what it writes. */
    public Path folder() {
        return folder;
    }

    /** Where it listens, e.g. {@code http://127.0.0.1:19001}. */
    public String address() {
        try {
            String log = Files.readString(program.log());
            return "http://127.0.0.1:" + log.replaceAll("(?s).*listens on port (\\d+).*", "$1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The port it listens on. */
    public String port() {
        return address().replaceAll(".*:", "");
    }

    /** Its own version, as it tells pages of allowed sites. */
    public String version() {
        return Json.call("GET", address() + "/v1/info", Map.of("Origin", origin), null)
                .path("version")
                .asText();
    }

    /** What the person will type at the next question. */
    public void typePin(String pin) {
        try {
            Files.writeString(folder.resolve("pin"), pin);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        Folders.delete(folder);
    }
}
