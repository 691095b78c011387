package org.usercenter.auth.cloud;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.keycloak.tracing.NoopTracingProvider;
import org.usercenter.auth.cloud.CloudHttp.CloudReply;
import org.usercenter.auth.cloud.CloudResult.Cause;
import org.usercenter.auth.cloud.CloudResult.NoAnswer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("L5")
class ReplyParsingTest {

    private static final CloudLimits LIMITS = new CloudLimits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1000,
            1_000_000,
            1_000_000,
            Duration.ofSeconds(1));

    @Property
    void anyTextWithAnyStatusGivesAResult(
            @ForAll("replies") String text, @ForAll @IntRange(min = 100, max = 599) int status) {
        assertThat(result((uri, headers, body) -> new CloudReply(status, text))).isNotNull();
    }

    @Property
    void aTokenNeverHoldsMoreThanAHarmlessWord(@ForAll String code) {
        assertThat(Json.token(Json.object().put("Code", code), "Code")).matches("[A-Za-z0-9._:^?-]{1,80}");
    }

    @Example
    void deeplyNestedTextIsUnreadable() {
        String deep = "{\"a\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertThat(result((uri, headers, body) -> new CloudReply(200, deep))).isEqualTo(new NoAnswer(Cause.UNREADABLE));
    }

    @Example
    void anExceptionOfTheHttpClientIsNoAnswer() {
        assertThat(result((uri, headers, body) -> {
                    throw new IllegalStateException("Connection pool shut down");
                }))
                .isEqualTo(new NoAnswer(Cause.BROKEN_CONNECTION));
        assertThat(result((uri, headers, body) -> {
                    throw new IOException("reset");
                }))
                .isEqualTo(new NoAnswer(Cause.BROKEN_CONNECTION));
    }

    @Provide
    Arbitrary<String> replies() {
        Arbitrary<String> jsonLike = Arbitraries.of(
                        "{", "}", "[", "]", "\"Code\"", ":", ",", "1e999999999", "-", "null", "\\u0000", "\"", " ")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(Arbitraries.strings(), jsonLike);
    }

    /** A peer that answers posts so. */
    private interface Posts {
        CloudReply post(URI uri, Map<String, String> headers, byte[] body) throws IOException;
    }

    private static CloudResult result(Posts posts) {
        CloudHttp http = new CloudHttp() {
            @Override
            public CloudReply post(URI uri, Map<String, String> headers, byte[] body) throws IOException {
                return posts.post(uri, headers, body);
            }

            @Override
            public CloudReply get(URI uri, Map<String, String> headers) {
                throw new AssertionError("nothing is asked for by GET");
            }
        };
        try (CapturedLog log = new CapturedLog()) {
            CloudResult result = new CloudClient(
                            "peer",
                            http,
                            new PlatformBreaker("peer", LIMITS, () -> {}),
                            new PlatformRecord(
                                    "peer",
                                    new PlatformMeters("peer", new SimpleMeterRegistry()),
                                    new PlatformSpans("peer", new NoopTracingProvider())))
                    .post(URI.create("http://localhost/"), Map.of(), new byte[0]);
            assertThat(log.lines())
                    .as("what was wrong, and the line of each call")
                    .hasSizeLessThan(3);
            return result;
        }
    }
}
