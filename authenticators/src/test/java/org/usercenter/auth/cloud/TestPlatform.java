package org.usercenter.auth.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** A plain HTTP client with short timeouts and its own breaker. */
public final class TestPlatform implements AutoCloseable {

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final CloudPlatform platform;

    public TestPlatform(String name) {
        CloudLimits standard = CloudLimits.standard();
        Duration soon = Duration.ofMillis(400);
        platform = new CloudPlatform(
                name,
                new CloudLimits(
                        soon, soon, soon.multipliedBy(2), standard.maxReplyBytes(), 2, 2, Duration.ofMinutes(5)));
    }

    public CloudClient client() {
        return platform.client(http);
    }

    @Override
    public void close() {
        platform.close();
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
