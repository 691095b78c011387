package org.usercenter.ca.agent;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.agent.device.TicketMaker;
import org.usercenter.ca.agent.driver.Deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who gets in, and how far. */
@Tag("L2")
class LoopbackTest {
    private final TicketMaker server = new TicketMaker("k1", false);

    @TempDir
    Path folder;

    private AgentHarness agent;

    @BeforeEach
    void start() throws Exception {
        agent = new AgentHarness(folder, server, false);
    }

    @AfterEach
    void end() {
        agent.close();
    }

    @Test
    void anAllowedSiteLearnsTheVersionAndNothingOfKeys() throws Exception {
        AgentHarness.Answer info = agent.answer(get("/v1/info").header("Origin", AgentHarness.SITE));

        assertThat(info.status()).isEqualTo(200);
        assertThat(info.body().names()).containsExactlyInAnyOrder("version", "protocol", "drivers", "pinPage");
        assertThat(info.body().number("protocol")).isEqualTo(1);
        assertThat(info.body().flag("drivers")).isFalse();
        assertThat(info.raw().headers().map())
                .containsAllEntriesOf(Map.of(
                        "access-control-allow-origin", List.of(AgentHarness.SITE),
                        "vary", List.of("Origin"),
                        "cache-control", List.of("no-store"),
                        "x-content-type-options", List.of("nosniff")));
        assertThat(info.raw().headers().map()).doesNotContainKey("access-control-allow-credentials");
    }

    @Test
    void itIsReachedByEachOfItsThreeNames() throws Exception {
        for (String host : List.of("127.0.0.1", "localhost")) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://" + host + ":" + agent.port() + "/v1/info"));
            assertThat(agent.send(request.header("Origin", AgentHarness.SITE)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(agent.raw("GET /v1/info HTTP/1.1\r\nHost: [::1]:" + agent.port() + "\r\nOrigin: " + AgentHarness.SITE
                        + "\r\n\r\n"))
                .contains("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.test", "null", "https://auth.example.test.evil.test",
                        "https://auth.example.test:8443",
                "http://auth.example.test", "https://auth.example.test/", "https://AUTH.example.test", ""
            })
    void aForeignOriginIsRefusedWithoutAReadableAnswer(String origin) throws Exception {
        AgentHarness.Answer answer = agent.answer(get("/v1/info").header("Origin", origin));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("ORIGIN_NOT_ALLOWED");
        assertThat(answer.raw().headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void aMissingOriginIsRefused() throws Exception {
        assertThat(agent.answer(get("/v1/info")).status()).isEqualTo(403);
    }

    @Test
    void twoOriginsAreRefused() throws Exception {
        assertThat(agent.answer(get("/v1/info")
                                .header("Origin", AgentHarness.SITE)
                                .header("Origin", AgentHarness.SITE))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example.test:%d", "127.0.0.1", "127.0.0.1:1", "localhost.:%d", "127.0.0.1:%d:%1$d"})
    void aForeignHostIsMisdirectedBeforeTheOriginIsLookedAt(String host) throws Exception {
        String named = String.format(Locale.ROOT, host, agent.port());

        assertThat(agent.raw("GET /v1/info HTTP/1.1\r\nHost: " + named + "\r\nOrigin: https://evil.test\r\n\r\n"))
                .contains("421");
    }

    @Test
    void aMissingOrDoubledHostGetsNowhere() throws Exception {
        String own = "Host: 127.0.0.1:" + agent.port() + "\r\n";

        assertThat(agent.raw("GET /v1/info HTTP/1.0\r\n\r\n")).contains("421");
        // Later releases of Java refuse a doubled one themselves.
        assertThat(agent.raw("GET /v1/info HTTP/1.1\r\n" + own + own + "\r\n")).containsAnyOf(" 421 ", " 400 ");
    }

    @Test
    void anOriginIsRefusedBeforeTheBodyIsSent() throws Exception {
        String headers = "POST /v1/sign HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port()
                + "\r\nOrigin: https://evil.test\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n";

        assertThat(agent.raw(headers)).contains("403");
    }

    @Test
    void aPreflightOfTheSiteIsGrantedForJsonAlone() throws Exception {
        HttpResponse<String> answer = agent.send(HttpRequest.newBuilder(URI.create(agent.base() + "/v1/sign"))
                .header("Origin", AgentHarness.SITE)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("access-control-allow-methods")).hasValue("POST");
        assertThat(answer.headers().firstValue("access-control-allow-headers")).hasValue("content-type");
    }

    @Test
    void aPreflightOfAForeignSiteIsRefused() throws Exception {
        assertThat(agent.send(HttpRequest.newBuilder(URI.create(agent.base() + "/v1/sign"))
                                .header("Origin", "https://evil.test")
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"})
    void onlyJsonIsTaken(String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(agent.base() + "/v1/sign"))
                .header("Origin", AgentHarness.SITE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(agent.answer(request).status()).isEqualTo(415);
    }

    @Test
    void nothingHasAnEffectByGet() throws Exception {
        for (String path : List.of("/v1/certificates", "/v1/sign", "/v1/sign/result", "/v1/login", "/v1/login/x")) {
            assertThat(agent.answer(get(path).header("Origin", AgentHarness.SITE))
                            .status())
                    .as(path)
                    .isEqualTo(405);
        }
    }

    @Test
    void aGetWithABodyIsRefused() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(agent.base() + "/v1/info"))
                .header("Origin", AgentHarness.SITE)
                .method("GET", HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(agent.answer(request).status()).isEqualTo(400);
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        AgentHarness.Answer answer = agent.call("/v1/sign", Map.of("ticket", "x".repeat(64 * 1024)));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyOverTheLimitInChunksIsRefusedToo() throws Exception {
        byte[] large = new byte[70_000];
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(agent.base() + "/v1/sign"))
                .header("Origin", AgentHarness.SITE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));

        assertThat(agent.answer(request).status()).isEqualTo(413);
    }

    @Test
    void aTicketOfAnotherTimeOrIssuerIsRefusedWithItsReason() throws Exception {
        assertReason(server.sign(TicketMaker.claims(Instant.now().minusSeconds(121))), "EXPIRED");
        assertReason(new TicketMaker("k1", false).ticket(), "BAD_SIGNATURE");
        Map<String, Object> foreign = TicketMaker.claims(Instant.now());
        foreign.put("iss", "https://other.example.test/realms/x");
        assertReason(server.sign(foreign), "UNKNOWN_ISSUER");
        assertReason("nonsense", "MALFORMED");
    }

    private void assertReason(String ticket, String reason) throws Exception {
        AgentHarness.Answer answer = agent.call("/v1/certificates", Map.of("ticket", ticket));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TICKET_INVALID");
        assertThat(answer.body().text("reason")).isEqualTo(reason);
    }

    @Test
    void aServerThatWantsANewerAgentIsTold() throws Exception {
        Map<String, Object> claims = TicketMaker.claims(Instant.now());
        claims.put("minAgent", 2);

        AgentHarness.Answer answer = agent.call("/v1/certificates", Map.of("ticket", server.sign(claims)));

        assertThat(answer.code()).isEqualTo("AGENT_TOO_OLD");
        assertThat(answer.body().number("protocol")).isEqualTo(1);
    }

    @Test
    void withoutADriverTheListSaysSo() throws Exception {
        AgentHarness.Answer answer = agent.call("/v1/certificates", Map.of("ticket", server.ticket()));

        assertThat(answer.body().flag("drivers")).isFalse();
        assertThat(answer.body().objects("certificates")).isEmpty();
    }

    @Test
    void tooManyRequestsInAMinuteAreRefused() throws Exception {
        int refused = 0;
        for (int i = 0; i < 70 && refused == 0; i++) {
            refused = agent.call("/v1/certificates", Map.of("ticket", "x")).status() == 429 ? i : 0;
        }

        assertThat(refused).isBetween(60, 61);
    }

    @Test
    void refusedRequestsUseUpNothingOfTheAllowedSite() throws Exception {
        String foreign = "GET /v1/info HTTP/1.1\r\nHost: 127.0.0.1:" + agent.port()
                + "\r\nOrigin: https://evil.test\r\nConnection: close\r\n\r\n";
        boolean throttled = false;
        for (int i = 0; i < 700; i++) {
            throttled |= agent.raw(foreign).contains("429");
        }

        assertThat(throttled).isTrue();
        assertThat(agent.answer(get("/v1/info").header("Origin", AgentHarness.SITE))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void loginsWithoutAGenuineTicketDoNotKeepOutThoseWithOne() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(login("nonsense")).isEqualTo(401);
        }

        assertThat(login(server.ticket())).isEqualTo(200);
    }

    @Test
    void tooManyLoginsWithGenuineTicketsAreRefused() throws Exception {
        int refused = 0;
        for (int i = 0; i < 42 && refused == 0; i++) {
            refused = login(server.ticket()) == 429 ? i : 0;
        }

        assertThat(refused).isBetween(20, 40);
    }

    private int login(String ticket) throws Exception {
        return agent.form(agent.base() + "/v1/login", java.util.Optional.of("null"), Map.of("ticket", ticket))
                .statusCode();
    }

    @Test
    void aSlowRequestDoesNotKeepItsConnection() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), agent.port())) {
            socket.setSoTimeout(40_000);
            socket.getOutputStream()
                    .write("POST /v1/sign HTTP/1.1\r\nHost: 127.0.0.1".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aSecondAgentOfTheSameUserDoesNotStart() {
        Options same = Options.parse(
                "--config",
                folder.resolve("config").toString(),
                "--state",
                folder.resolve("state").toString(),
                "--port",
                "0",
                "--test-pin-file",
                folder.resolve("pin").toString());

        assertThatExceptionOfType(Agent.AlreadyRunningException.class)
                .isThrownBy(() -> Agent.start(same, Deadlines.DEFAULT, InstantSource.system()));
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        String listening = java.nio.file.Files.readString(Path.of("/proc/net/tcp"))
                + java.nio.file.Files.readString(Path.of("/proc/net/tcp6"));
        String port = String.format(Locale.ROOT, ":%04X ", agent.port());

        assertThat(listening.lines().filter(line -> line.contains(port) && line.contains(" 0A ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("0100007F:") || line.contains("00000000000000000000000001000000:"));
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(agent.base() + path)).GET();
    }
}
