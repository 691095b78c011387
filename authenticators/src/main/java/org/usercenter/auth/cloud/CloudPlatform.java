package org.usercenter.auth.cloud;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.http.client.HttpClient;

/**
 * One outside platform as this server sees it: its limits and its circuit breaker. Lives as long as the server; the
 * provider factory that made it closes it.
 */
public final class CloudPlatform implements AutoCloseable {

    private final String name;
    private final CloudLimits limits;
    private final PlatformBreaker breaker;
    private final ScheduledThreadPoolExecutor watchdog;

    /**
     * Makes a platform whose breaker is closed.
     *
     * @param name for the log, e.g. {@code aliyun-sms}
     */
    public CloudPlatform(String name, CloudLimits limits) {
        this.name = name;
        this.limits = limits;
        this.breaker = new PlatformBreaker(name, limits);
        this.watchdog = watchdog(name);
    }

    /** A client for the time of one Keycloak session. It never closes the HTTP client. */
    public CloudClient client(HttpClient http) {
        return new CloudClient(name, new ApacheCloudHttp(http, limits, watchdog), breaker);
    }

    /** Whether a call would be made, or refused at once because the platform keeps failing. */
    public boolean available() {
        return breaker.closed();
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
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
