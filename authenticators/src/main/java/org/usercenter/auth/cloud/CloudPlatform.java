package org.usercenter.auth.cloud;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.http.client.HttpClient;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.tracing.NoopTracingProvider;
import org.keycloak.tracing.TracingProvider;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;

/**
 * One outside platform as this server sees it: its limits and its circuit breaker. Lives as long as the server; the
 * provider factory that made it closes it.
 */
public final class CloudPlatform implements AutoCloseable {

    /** Keycloak's client whose spans tell the whole address of a request; takes the place of the other where tracing is on. */
    private static final String TELLING_CLIENT = "opentelemetry";

    private static final String PLAIN_CLIENT = "default";

    private final String name;
    private final CloudLimits limits;
    private final PlatformBreaker breaker;
    private final PlatformMeters meters;
    private final ScheduledThreadPoolExecutor watchdog;

    /**
     * Makes a platform whose breaker is closed.
     *
     * @param name for the log, e.g. {@code aliyun-sms}
     */
    public CloudPlatform(String name, CloudLimits limits) {
        this(name, limits, Metrics.globalRegistry);
    }

    /**
     * Counts calls to one that is made ready at its first use, from now on at zero: nobody sees that something rises which was
     * not there before.
     */
    public static void announce(String name) {
        new PlatformMeters(name, Metrics.globalRegistry);
    }

    CloudPlatform(String name, CloudLimits limits, MeterRegistry registry) {
        this.name = name;
        this.limits = limits;
        this.meters = new PlatformMeters(name, registry);
        this.breaker = new PlatformBreaker(name, limits, meters::opened);
        meters.watch(breaker::answers);
        this.watchdog = watchdog(name);
    }

    /** A client for the time of one Keycloak session. */
    public CloudClient client(KeycloakSession session) {
        return client(http(session), session.getProvider(TracingProvider.class));
    }

    /** One that tells nobody of its calls. It never closes the HTTP client. */
    CloudClient client(HttpClient http) {
        return client(http, new NoopTracingProvider());
    }

    CloudClient client(HttpClient http, TracingProvider tracing) {
        return new CloudClient(
                name,
                new ApacheCloudHttp(http, limits, watchdog),
                breaker,
                new PlatformRecord(name, meters, new PlatformSpans(name, tracing)));
    }

    /** Some platforms want mobile, code or secret in the query, which must not get into a span. */
    private static HttpClient http(KeycloakSession session) {
        boolean telling = TELLING_CLIENT.equals(session.getKeycloakSessionFactory()
                .getProviderFactory(HttpClientProvider.class)
                .getId());
        return (telling
                        ? session.getProvider(HttpClientProvider.class, PLAIN_CLIENT)
                        : session.getProvider(HttpClientProvider.class))
                .getHttpClient();
    }

    /** Whether a call would be made, or refused at once because the platform keeps failing. */
    public boolean available() {
        return breaker.closed();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        meters.close();
    }

    private static ScheduledThreadPoolExecutor watchdog(String name) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "uc-watchdog-" + name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(30, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
