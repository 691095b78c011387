package org.usercenter.auth.cloud;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.CloudResult.Cause;
import org.usercenter.auth.cloud.CloudResult.NoAnswer;

import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final CloudPlatform platform = new CloudPlatform("peer", LIMITS);

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
