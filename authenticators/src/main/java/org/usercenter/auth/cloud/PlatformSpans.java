package org.usercenter.auth.cloud;

import java.util.function.Supplier;

import org.keycloak.tracing.TracingProvider;
import org.usercenter.auth.cloud.CloudResult.Answer;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;

/**
 * A span of OpenTelemetry around each call to an outside platform: its name and what came of it, never an address or anything of an
 * answer.
 */
record PlatformSpans(String platform, TracingProvider tracing) {

    static final String TRACER = "org.usercenter.platform";
    static final String PLATFORM = "usercenter.platform";
    static final String RESULT = "usercenter.result";
    static final String STATUS = "http.response.status_code";

    CloudResult around(Supplier<CloudResult> call) {
        Span span = tracing.startSpan(tracing.getTracer(TRACER)
                .spanBuilder("call " + platform)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(PLATFORM, platform));
        try {
            CloudResult result = call.get();
            span.setAttribute(RESULT, PlatformMeters.code(result));
            if (result instanceof Answer answer) {
                span.setAttribute(STATUS, answer.status());
            } else {
                span.setStatus(StatusCode.ERROR);
            }
            return result;
        } finally {
            tracing.endSpan();
        }
    }
}
