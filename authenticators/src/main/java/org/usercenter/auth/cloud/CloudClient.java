package org.usercenter.auth.cloud;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.CloudHttp.CloudReply;
import org.usercenter.auth.cloud.CloudResult.Answer;
import org.usercenter.auth.cloud.CloudResult.Cause;
import org.usercenter.auth.cloud.CloudResult.NoAnswer;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls one platform through its circuit breaker and reads the reply as JSON. Never throws, never retries. */
public final class CloudClient {

    private static final Logger LOG = Logger.getLogger(CloudClient.class);

    private static final int METHOD_NOT_ALLOWED = 405;

    private final String platform;
    private final CloudHttp http;
    private final PlatformBreaker breaker;
    private final PlatformRecord record;

    CloudClient(String platform, CloudHttp http, PlatformBreaker breaker, PlatformRecord record) {
        this.platform = platform;
        this.http = http;
        this.breaker = breaker;
        this.record = record;
    }

    /** Name of the platform, for the log. */
    public String platform() {
        return platform;
    }

    /** Whether a call would be made, or refused at once because the platform keeps failing. */
    public boolean available() {
        return breaker.closed();
    }

    /** Posts once. Blocks for at most the limits of the platform. */
    public CloudResult post(URI uri, Map<String, String> headers, byte[] body) {
        return call(() -> http.post(uri, headers, body));
    }

    /** Asks once. Blocks for at most the limits of the platform. */
    public CloudResult get(URI uri, Map<String, String> headers) {
        return call(() -> http.get(uri, headers));
    }

    private CloudResult call(Call call) {
        Optional<Cause> uncalled = breaker.tryAcquire();
        if (uncalled.isPresent()) {
            return record.refused(new NoAnswer(uncalled.get()));
        }
        CloudResult result = null;
        try {
            result = record.of(() -> attempt(call));
            return result;
        } finally {
            // Only what says that the platform is down counts; a refused request is a sign of life.
            breaker.record(result instanceof Answer);
        }
    }

    private CloudResult attempt(Call call) {
        try {
            CloudReply reply = call.execute();
            if (reply.status() >= 500) {
                return failed(Cause.SERVER_ERROR, "status " + reply.status());
            }
            if (reply.status() == METHOD_NOT_ALLOWED) {
                // Says all by its status; such a reply seldom has a body of the platform's own.
                return new Answer(reply.status(), Json.object());
            }
            ObjectNode json = Json.object(reply.body());
            return json == null
                    ? failed(Cause.UNREADABLE, "status " + reply.status())
                    : new Answer(reply.status(), json);
        } catch (CloudHttpException e) {
            return failed(e.kind(), null);
        } catch (IOException | RuntimeException e) {
            // The text of these exceptions may hold the address, and with it the mobile and the code.
            return failed(Cause.BROKEN_CONNECTION, e.getClass().getSimpleName());
        }
    }

    @FunctionalInterface
    private interface Call {
        CloudReply execute() throws IOException;
    }

    private NoAnswer failed(Cause cause, @Nullable String detail) {
        LOG.warnf("%s gave no usable answer: %s%s", platform, cause, detail == null ? "" : " (" + detail + ")");
        return new NoAnswer(cause);
    }
}
