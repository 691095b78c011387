package org.usercenter.auth.cloud;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.keycloak.tracing.NoopTracingProvider;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;

@Tag("O6")
@Timeout(60)
class PlatformSpansTest {
    private static final CloudLimits LIMITS = new CloudLimits(
            Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10), 1000, 2, 2, Duration.ofMinutes(5));
    private static final AttributeKey<String> RESULT = AttributeKey.stringKey(PlatformSpans.RESULT);
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey(PlatformSpans.STATUS);

    private final CloudPeer peer = new CloudPeer();
    private final CloseableHttpClient http = HttpClients.createDefault();
    private final CloudPlatform platform = new CloudPlatform("peer", LIMITS, new SimpleMeterRegistry());
    private final Kept kept = new Kept();

    @AfterEach
    void close() throws IOException {
        platform.close();
        http.close();
        peer.close();
    }

    @Test
    void aCallIsASpanWithTheNameOfThePlatformAndItsResult() {
        peer.answers(200, "{}");
        get("/");

        assertThat(kept.ended).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("call peer");
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getAttributes().get(RESULT)).isEqualTo("answered");
            assertThat(span.getAttributes().get(STATUS)).isEqualTo(200);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        });
    }

    @Test
    void aCallWithoutAUsableAnswerIsAFailedSpan() {
        peer.answers(503, "");
        get("/");

        assertThat(kept.ended).singleElement().satisfies(span -> {
            assertThat(span.getAttributes().get(RESULT)).isEqualTo("server-error");
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        });
    }

    @Test
    void aCallThatWasNotMadeIsASpanToo() {
        peer.answers(503, "");
        get("/");
        get("/");
        get("/");

        assertThat(kept.ended)
                .map(span -> span.getAttributes().get(RESULT))
                .containsExactly("server-error", "server-error", "breaker-open");
    }

    @Test
    void nothingOfTheAddressOrTheAnswerIsInASpan() {
        peer.answers(200, "{\"answer\":\"13900139000\"}");
        get("/?PhoneNumbers=13800138000&TemplateParam=135790&secret=s3cret");

        assertThat(kept.ended).singleElement().satisfies(span -> assertThat(span.toString())
                .doesNotContain("13800138000", "135790", "s3cret", "13900139000", "localhost", "127.0.0.1"));
    }

    private void get(String path) {
        platform.client(http, kept).get(URI.create(peer.endpoint() + path), Map.of());
    }

    /** Keycloak's tracing with a real tracer that keeps what ended. */
    private static final class Kept extends NoopTracingProvider implements SpanProcessor {
        private final List<SpanData> ended = new ArrayList<>();
        private final SdkTracerProvider sdk =
                SdkTracerProvider.builder().addSpanProcessor(this).build();
        private @Nullable Span open;

        @Override
        public Tracer getTracer(String name, String scopeVersion) {
            return sdk.get(name, scopeVersion);
        }

        @Override
        public Span startSpan(SpanBuilder builder) {
            Span started = builder.startSpan();
            open = started;
            return started;
        }

        @Override
        public void endSpan() {
            Span ending = open;
            if (ending != null) {
                ending.end();
            }
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only what ended is looked at.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        @Override
        public void close() {
            sdk.close();
        }
    }
}
