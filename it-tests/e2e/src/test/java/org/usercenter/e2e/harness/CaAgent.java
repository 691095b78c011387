package org.usercenter.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.usercenter.e2e.http.Json;

import com.fasterxml.jackson.databind.JsonNode;

/** The agent on the user's PC: the shipped program, which takes the PIN out of a file instead of asking. */
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

    static CaAgent start(UserCenter server, Sandbox sandbox) throws IOException {
        Path drivers = sandbox.drawer().resolve("drivers.json");
        Await.until("the simulated keys are made", Duration.ofSeconds(60), () -> Files.exists(drivers));
        Path folder = Files.createTempDirectory("uc-e2e-agent");
        Files.copy(drivers, folder.resolve("drivers.json"));
        Files.writeString(folder.resolve("agent.json"), settings(server));
        Files.writeString(folder.resolve("pin"), PIN);
        Program program = Program.start(
                "agent",
                Repository.root(),
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        Repository.fromProperty("uc.agent", "ca-bridge/agent/target/ca-agent-0.1.0-app.jar")
                                .toString(),
                        "--config",
                        folder.toString(),
                        "--state",
                        folder.resolve("state").toString(),
                        "--test-pin-file",
                        folder.resolve("pin").toString()));
        Await.until("the agent listens", Duration.ofSeconds(30), () -> Files.readString(program.log())
                .contains("listens on port"));
        return new CaAgent(folder, program, server.url());
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

    /** Where it listens, e.g. {@code http://127.0.0.1:19001}. */
    public String address() {
        try {
            String log = Files.readString(program.log());
            return "http://127.0.0.1:" + log.replaceAll("(?s).*listens on port (\\d+).*", "$1");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
