package org.usercenter.auth.logout;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.usercenter.storage.message.MessageDelivery.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** A business system that is slow holds nobody but itself. */
@Tag("B5")
class SlowSystemTest {
    private Instant now = Instant.EPOCH;
    private final SystemLines lines = new SystemLines(() -> now);

    @Test
    @Timeout(20)
    void anAnswerThatComesDropByDropIsNotWaitedFor() throws Exception {
        try (ServerSocket system = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                CloseableHttpClient http = HttpClients.createDefault()) {
            Thread drips = new Thread(() -> drip(system));
            drips.setDaemon(true);
            drips.start();

            Outcome outcome = LogoutDelivery.send(
                    http, "land", "http://localhost:" + system.getLocalPort() + "/", "token", Duration.ofMillis(600));

            assertThat(outcome).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void aSystemIsCalledByOneThreadAtATime() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread first = new Thread(() -> lines.use("land", () -> {
            called.countDown();
            try {
                return end.await(10, TimeUnit.SECONDS) ? Outcome.SENT : Outcome.FAILED;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Outcome.FAILED;
            }
        }));
        first.start();
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(lines.use("land", () -> Outcome.SENT)).isEqualTo(Outcome.LATER);
        assertThat(lines.use("bid", () -> Outcome.SENT)).isEqualTo(Outcome.SENT);

        end.countDown();
        first.join();
        assertThat(lines.use("land", () -> Outcome.SENT)).isEqualTo(Outcome.SENT);
    }

    @Test
    void aSystemThatFailedRests() {
        assertThat(lines.use("land", () -> Outcome.FAILED)).isEqualTo(Outcome.FAILED);

        assertThat(lines.isFree("land")).isFalse();
        assertThat(lines.use("land", () -> Outcome.SENT)).isEqualTo(Outcome.LATER);
        now = now.plusSeconds(30);
        assertThat(lines.isFree("land")).isTrue();
        assertThat(lines.use("land", () -> Outcome.SENT)).isEqualTo(Outcome.SENT);
    }

    /** One byte each tenth of a second: no single read lasts long. */
    private static void drip(ServerSocket system) {
        try (Socket caller = system.accept()) {
            OutputStream out = caller.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            CountDownLatch never = new CountDownLatch(1);
            while (!never.await(100, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException e) {
            // The caller has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
