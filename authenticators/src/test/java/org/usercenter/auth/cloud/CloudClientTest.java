package org.usercenter.auth.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.tracing.NoopTracingProvider;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.CloudResult.Cause;
import org.usercenter.auth.cloud.CloudResult.NoAnswer;
import org.usercenter.storage.figure.PlatformHealth;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

@Tag("L5")
@Timeout(60)
class CloudClientTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final CloudLimits LIMITS = new CloudLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 1000, 2, 2, Duration.ofMinutes(5));
    private static final CloudLimits SHORT = new CloudLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(2), 1000, 2, 2, Duration.ofMinutes(5));

    private final CloudPeer peer = new CloudPeer();
    private final CloseableHttpClient http = HttpClients.custom()
            .setRetryHandler(new DefaultHttpRequestRetryHandler(3, true))
            .build();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CloudPlatform platform = new CloudPlatform("peer", LIMITS, meters);

    @AfterEach
    void close() throws IOException {
        platform.close();
        http.close();
        peer.close();
    }

    @Test
    void aJsonObjectIsAnAnswer() {
        peer.answers(200, "{\"Code\":\"OK\"}");
        assertThat(post()).isEqualTo(new Answer(200, object("Code", "OK")));
    }

    @Test
    void aRefusalByStatus4xxIsAnAnswerToo() {
        peer.answers(400, "{\"Code\":\"SignatureDoesNotMatch\"}");
        assertThat(post()).isEqualTo(new Answer(400, object("Code", "SignatureDoesNotMatch")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "\"OK\"", "<html>login to the proxy</html>", "{\"Code\":", "{} {}", "{}x"})
    void aReplyThatIsNoJsonObjectIsUnreadable(String reply) {
        peer.answers(200, reply);
        assertThat(post()).isEqualTo(new NoAnswer(Cause.UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerErrorIsNoAnswerWhateverItSays(int status) {
        peer.answers(status, "{\"Code\":\"OK\"}");
        assertThat(post()).isEqualTo(new NoAnswer(Cause.SERVER_ERROR));
    }

    @Test
    void aSilentPeerIsGivenUpAfterTheReadTimeout() {
        peer.answers(peer.silent());
        assertThat(impatientPost()).isEqualTo(new NoAnswer(Cause.TIMEOUT));
        assertThat(peer.received()).as("not sent again").hasSize(1);
    }

    @Test
    void aDrippingPeerIsGivenUpAfterTheTotalTime() {
        peer.answers(peer.dripping());
        assertThat(impatientPost()).isEqualTo(new NoAnswer(Cause.TIMEOUT));
    }

    @Test
    void aClosedPortIsNoConnection() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(post("http://127.0.0.1:" + port)).isEqualTo(new NoAnswer(Cause.NO_CONNECTION));
    }

    @Test
    void aRequestThatWentOutIsNotRepeatedEvenIfTheHttpClientIsSetToRetry() {
        peer.answers(exchange -> exchange.close());
        assertThat(post()).isEqualTo(new NoAnswer(Cause.BROKEN_CONNECTION));
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        peer.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", peer.endpoint() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        });
        assertThat(post()).isEqualTo(new NoAnswer(Cause.UNREADABLE));
        assertThat(peer.received()).hasSize(1);
    }

    @Test
    void aReplyOfTheLargestSizeIsRead() {
        String frame = "{\"a\":\"\"}";
        peer.answers(200, "{\"a\":\"" + "x".repeat(LIMITS.maxReplyBytes() - frame.length()) + "\"}");
        assertThat(post()).isInstanceOf(Answer.class);
    }

    @Test
    void aReplyOneByteLargerIsRefused() {
        String frame = "{\"a\":\"\"}";
        peer.answers(200, "{\"a\":\"" + "x".repeat(LIMITS.maxReplyBytes() - frame.length() + 1) + "\"}");
        assertThat(post()).isEqualTo(new NoAnswer(Cause.OVERSIZED));
    }

    @Test
    void anEndlessReplyIsCutOff() {
        peer.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] block = "x".repeat(8192).getBytes(StandardCharsets.UTF_8);
            while (true) {
                out.write(block);
            }
        });
        assertThat(post()).isEqualTo(new NoAnswer(Cause.OVERSIZED));
    }

    @Test
    void theSizeCountsAfterDecompression() {
        peer.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (GZIPOutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
                out.write(new byte[1_000_000]);
            }
        });
        assertThat(post()).isEqualTo(new NoAnswer(Cause.OVERSIZED));
    }

    @Test
    void aPlatformThatKeepsFailingIsNotCalledAnyMore() {
        peer.answers(503, "");
        post();
        post();
        assertThat(post()).isEqualTo(new NoAnswer(Cause.BREAKER_OPEN));
        assertThat(platform.available()).isFalse();
        assertThat(peer.received()).hasSize(2);
    }

    @Test
    void refusalsDoNotOpenTheBreaker() {
        peer.answers(400, "{\"Code\":\"InvalidAccessKeyId.NotFound\"}");
        for (int i = 0; i < 5; i++) {
            assertThat(post()).isInstanceOf(Answer.class);
        }
        assertThat(platform.available()).isTrue();
    }

    @Test
    void afterThePauseOneCallThatSucceedsClosesTheBreaker() {
        CloudLimits shortPause = new CloudLimits(
                LIMITS.connect(), LIMITS.read(), LIMITS.total(), LIMITS.maxReplyBytes(), 1, 1, Duration.ofMillis(1));
        try (CloudPlatform recovering = new CloudPlatform("peer", shortPause)) {
            CloudClient client = recovering.client(http);
            peer.answers(503, "");
            client.post(URI.create(peer.endpoint() + "/"), Map.of(), BODY);
            peer.answers(200, "{}");
            while (!recovering.available()) {
                Thread.onSpinWait();
            }
            assertThat(client.post(URI.create(peer.endpoint() + "/"), Map.of(), BODY))
                    .isInstanceOf(Answer.class);
            assertThat(client.post(URI.create(peer.endpoint() + "/"), Map.of(), BODY))
                    .isInstanceOf(Answer.class);
        }
    }

    @Test
    @Tag("O4")
    void callsAreTimedByWhatBecameOfThem() {
        peer.answers(200, "{}");
        post();
        peer.answers(400, "{}");
        post();
        peer.answers(503, "");
        post();
        post();
        post();

        assertThat(calls("answered")).isEqualTo(1);
        assertThat(calls("refused")).isEqualTo(1);
        assertThat(calls("server-error")).isEqualTo(2);
        assertThat(calls("breaker-open")).isEqualTo(1);
        assertThat(meters.get(PlatformMeters.OPENED)
                        .tag("platform", "peer")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Tag("O4")
    void whatHasNotHappenedYetIsToldAsZeroSoThatTheFirstTimeIsSeen() {
        assertThat(meters.get(PlatformMeters.OPENED)
                        .tag("platform", "peer")
                        .counter()
                        .count())
                .isZero();
        assertThat(calls("answered")).isZero();
        assertThat(calls("refused")).isZero();
        assertThat(Cause.values()).allSatisfy(cause -> assertThat(
                        calls(cause.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isZero());
    }

    @Test
    @Tag("O4")
    void aCallForWhichThereIsNoRoomIsBusyAndNotMade() {
        PlatformBreaker full = new PlatformBreaker("peer", LIMITS, () -> {});
        while (full.tryAcquire().isEmpty()) {
            // Takes all there are.
        }
        CloudHttp unused = (CloudHttp) Proxy.newProxyInstance(
                CloudHttp.class.getClassLoader(), new Class<?>[] {CloudHttp.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("no call is made");
                });

        CloudResult result = new CloudClient(
                        "peer",
                        unused,
                        full,
                        new PlatformRecord(
                                "peer",
                                new PlatformMeters("peer", meters),
                                new PlatformSpans("peer", new NoopTracingProvider())))
                .post(URI.create("http://localhost/"), Map.of(), BODY);

        assertThat(result).isEqualTo(new NoAnswer(Cause.BUSY));
        assertThat(calls("busy")).isEqualTo(1);
        assertThat(calls("breaker-open")).isZero();
    }

    @Test
    @Tag("O6")
    void aPlatformIsUpUntilItsBreakerOpens() {
        assertThat(up()).isEqualTo(1);

        peer.answers(503, "");
        post();
        assertThat(up()).as("one failure").isEqualTo(1);
        post();

        assertThat(up()).isZero();
    }

    @Test
    @Tag("O6")
    void aPlatformThatIsDownIsNotHiddenByAnotherOfItsName() {
        peer.answers(503, "");
        post();
        post();

        try (CloudPlatform again = new CloudPlatform("peer", LIMITS, meters)) {
            assertThat(again.available()).isTrue();
            assertThat(everyUp()).containsExactlyInAnyOrder(0.0, 1.0);
        }
        assertThat(everyUp()).as("once the other is closed").containsExactly(0.0);
    }

    @Test
    @Tag("O6")
    void aPlatformThatIsClosedIsNotToldAnyMore() {
        CloudPlatform later = new CloudPlatform("peer", LIMITS, meters);
        platform.close();
        assertThat(everyUp()).as("the later one goes on").containsExactly(1.0);

        later.close();
        later.close();

        assertThat(everyUp()).isEmpty();
    }

    private List<Double> everyUp() {
        return meters.find(PlatformHealth.UP).gauges().stream()
                .map(Gauge::value)
                .toList();
    }

    private double up() {
        return meters.get(PlatformHealth.UP).tag("platform", "peer").gauge().value();
    }

    private long calls(String result) {
        return meters.get(PlatformMeters.CALLS)
                .tags("platform", "peer", "result", result)
                .timer()
                .count();
    }

    private CloudResult post() {
        return post(peer.endpoint());
    }

    private CloudResult post(String endpoint) {
        return platform.client(http).post(URI.create(endpoint + "/"), Map.of("Content-Type", "application/json"), BODY);
    }

    private CloudResult impatientPost() {
        try (CloudPlatform impatient = new CloudPlatform("peer", SHORT)) {
            return impatient.client(http).post(URI.create(peer.endpoint() + "/"), Map.of(), BODY);
        }
    }

    private static ObjectNode object(String field, String value) {
        return Json.object().put(field, value);
    }
}
