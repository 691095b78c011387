package org.usercenter.auth.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;

/** A plain HTTP client with its own breaker, which opens after two failures. */
public final class TestPlatform implements AutoCloseable {

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final CloudPlatform platform;

    /** For peers that answer, however slow the machine is. */
    public TestPlatform(String name) {
        this(name, Duration.ofSeconds(10));
    }

    /** For peers that say nothing. */
    public static TestPlatform impatient(String name) {
        return new TestPlatform(name, Duration.ofSeconds(1));
    }

    private TestPlatform(String name, Duration soon) {
        CloudLimits standard = CloudLimits.standard();
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
