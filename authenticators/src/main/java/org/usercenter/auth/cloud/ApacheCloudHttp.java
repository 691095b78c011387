package org.usercenter.auth.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.Configurable;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.apache.http.entity.InputStreamEntity;
import org.jspecify.annotations.Nullable;
import org.usercenter.auth.cloud.CloudResult.Cause;

/** Calls by Keycloak's HTTP client, so that its proxy and truststore settings hold. */
final class ApacheCloudHttp implements CloudHttp {

    private final HttpClient client;
    private final CloudLimits limits;
    private final ScheduledExecutorService watchdog;

    ApacheCloudHttp(HttpClient client, CloudLimits limits, ScheduledExecutorService watchdog) {
        this.client = client;
        this.limits = limits;
        this.watchdog = watchdog;
    }

    @Override
    public CloudReply post(URI uri, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost post = new HttpPost(uri);
        // A stream can be sent only once: whatever retries the server's HTTP client is set to do, a request that has
        // gone out is not sent again. A short message is not idempotent, a check is billed.
        post.setEntity(new InputStreamEntity(new ByteArrayInputStream(body), body.length));
        return call(post, headers);
    }

    @Override
    public CloudReply get(URI uri, Map<String, String> headers) throws IOException {
        return call(new HttpGet(uri), headers);
    }

    private CloudReply call(HttpRequestBase request, Map<String, String> headers) throws IOException {
        request.setConfig(config());
        headers.forEach(request::setHeader);
        Future<?> abort = watchdog.schedule(request::abort, limits.total().toMillis(), TimeUnit.MILLISECONDS);
        try {
            HttpResponse response = client.execute(request);
            return new CloudReply(response.getStatusLine().getStatusCode(), read(response.getEntity()));
        } catch (CloudHttpException e) {
            throw e;
        } catch (IOException e) {
            throw new CloudHttpException(kind(e, request.isAborted()));
        } finally {
            abort.cancel(false);
            // Does nothing when the reply was read to its end; otherwise drops the connection instead of draining it.
            request.abort();
        }
    }

    private RequestConfig config() {
        RequestConfig base = client instanceof Configurable configurable ? configurable.getConfig() : null;
        return (base == null ? RequestConfig.custom() : RequestConfig.copy(base))
                .setConnectionRequestTimeout(millis(limits.connect()))
                .setConnectTimeout(millis(limits.connect()))
                .setSocketTimeout(millis(limits.read()))
                .setRedirectsEnabled(false)
                .build();
    }

    private String read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream content = entity.getContent();
        if (content == null) {
            return "";
        }
        byte[] bytes = content.readNBytes(limits.maxReplyBytes() + 1);
        if (bytes.length > limits.maxReplyBytes()) {
            throw new CloudHttpException(Cause.OVERSIZED);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Cause kind(IOException e, boolean aborted) {
        if (e instanceof ConnectTimeoutException
                || e instanceof ConnectionPoolTimeoutException
                || e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException) {
            return Cause.NO_CONNECTION;
        }
        return aborted || e instanceof SocketTimeoutException ? Cause.TIMEOUT : Cause.BROKEN_CONNECTION;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
