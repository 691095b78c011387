package org.usercenter.storage.document.object;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.usercenter.storage.document.object.ObjectStoreException.Reason;

import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** On a real S3 server. */
@Tag("R2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
@SuppressWarnings("NullAway.Init") // JUnit calls BeforeAll
class S3ObjectStoreTest {

    private static final int LENGTH = 5 * 1024 * 1024;

    @TempDir
    private Path folder;

    private S3Server server;
    private String key;

    @BeforeAll
    void start() {
        server = S3Server.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void another() {
        key = "realm/" + UUID.randomUUID();
    }

    @Test
    void anObjectIsReadAsItWasPut() throws Exception {
        byte[] content = random();
        put(server.client(), content);

        assertThat(server.client().get(key, 0, LENGTH)).isEqualTo(content);
    }

    @Test
    void aPartOfAnObjectIsRead() throws Exception {
        byte[] content = random();
        put(server.client(), content);

        assertThat(server.client().get(key, 1_000_000, 17))
                .isEqualTo(Arrays.copyOfRange(content, 1_000_000, 1_000_017));
        assertThat(server.client().get(key, LENGTH - 1, 1)).isEqualTo(new byte[] {content[LENGTH - 1]});
    }

    @Test
    void anObjectThatIsRemovedIsMissingAndIsRemovedASecondTimeWithoutComplaint() throws Exception {
        put(server.client(), random());

        server.client().delete(key);
        server.client().delete(key);

        assertThat(failure(() -> server.client().get(key, 0, 1)).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void anObjectThatArrivesWithAnotherHashIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("f"), new byte[] {1, 2, 3});
        String other = hash(new byte[] {1, 2, 4});

        assertThat(failure(() -> server.client().put(key, file, other)).reason())
                .isEqualTo(Reason.REFUSED);
        assertThat(failure(() -> server.client().get(key, 0, 1)).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void wrongKeysAreToldAndNotInTheMessage() {
        ObjectStoreException failure = failure(() -> put(server.client(S3Server.BUCKET, "wrong-secret"), random()));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure)
                .hasMessageContainingAll("PUT", "403", "SignatureDoesNotMatch", "keys")
                .hasMessageNotContaining("wrong-secret");
    }

    @Test
    void aBucketThatIsNotThereIsTold() {
        ObjectStoreException failure = failure(() -> put(server.client("nowhere", "test-secret"), random()));

        assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
        assertThat(failure).hasMessageContaining("NoSuchBucket");
    }

    @Test
    void theCheckLeavesNothingBehind() {
        long before = server.objects();

        assertThatCode(() -> server.client().check()).doesNotThrowAnyException();

        assertThat(server.objects()).isEqualTo(before);
        assertThat(failure(() -> server.client(S3Server.BUCKET, "wrong").check())
                        .reason())
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void aServerThatIsDownIsToldAndServesAgainWhenItIsUp() throws Exception {
        try (S3Server other = S3Server.start()) {
            other.kill();

            ObjectStoreException failure = failure(() -> put(other.client(), random()));
            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("no connection");

            other.run();
            byte[] content = random();
            put(other.client(), content);
            assertThat(other.client().get(key, 0, LENGTH)).isEqualTo(content);
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpInTime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long begin = System.nanoTime();
            ObjectStoreException failure =
                    failure(() -> server.clientBy(silent.getLocalPort()).get(key, 0, 1));

            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("no answer in time");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void theWholeObjectIsNotTakenForAPartOfIt() throws Exception {
        HttpServer whole = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        whole.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(new byte[10]);
            exchange.close();
        });
        whole.start();
        try {
            ObjectStore store = server.clientBy(whole.getAddress().getPort());

            assertThat(failure(() -> store.get(key, 5, 5)).reason()).isEqualTo(Reason.REFUSED);
            assertThat(store.get(key, 0, 10)).hasSize(10);
        } finally {
            whole.stop(0);
        }
    }

    @Test
    void anObjectWhoseSendingBreaksOffIsSentAgainAndWhole() throws Exception {
        try (BrokenLine line = new BrokenLine(server.port(), 1)) {
            byte[] content = random();
            put(server.clientBy(line.port()), content);

            assertThat(line.broken()).isEqualTo(1);
            assertThat(server.client().get(key, 0, LENGTH)).isEqualTo(content);
        }
    }

    @Test
    void ofAnObjectWhoseSendingBreaksOffAgainAndAgainNothingIsKept() throws Exception {
        long before = server.objects();
        try (BrokenLine line = new BrokenLine(server.port(), Integer.MAX_VALUE)) {
            assertThat(failure(() -> put(server.clientBy(line.port()), random()))
                            .reason())
                    .isEqualTo(Reason.UNAVAILABLE);
        }
        assertThat(failure(() -> server.client().get(key, 0, 1)).reason()).isEqualTo(Reason.MISSING);
        assertThat(server.objects()).isEqualTo(before);
    }

    private void put(ObjectStore store, byte[] content) throws Exception {
        store.put(key, Files.write(folder.resolve("content"), content), hash(content));
    }

    private static String hash(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static byte[] random() {
        byte[] content = new byte[LENGTH];
        new Random(7).nextBytes(content);
        return content;
    }

    private static ObjectStoreException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ObjectStoreException.class, call);
    }

    /** A line to the server that is cut in the middle of what is sent, the first times. */
    private static final class BrokenLine implements AutoCloseable {

        private static final int CUT_AFTER = LENGTH / 2;

        private final ServerSocket listener;
        private final int serverPort;
        private final int times;
        private final AtomicInteger broken = new AtomicInteger();

        BrokenLine(int serverPort, int times) throws IOException {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.serverPort = serverPort;
            this.times = times;
            Thread thread = new Thread(this::serve, "broken line");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return listener.getLocalPort();
        }

        int broken() {
            return broken.get();
        }

        private void serve() {
            while (!listener.isClosed()) {
                try (Socket client = listener.accept();
                        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
                    if (broken.get() < times) {
                        server.getOutputStream().write(client.getInputStream().readNBytes(CUT_AFTER));
                        broken.incrementAndGet();
                        continue;
                    }
                    Thread back = new Thread(() -> copy(server, client), "broken line back");
                    back.setDaemon(true);
                    back.start();
                    copy(client, server);
                    back.join();
                } catch (IOException e) {
                    // Closed by either side.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private static void copy(Socket from, Socket to) {
            try (InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
                to.shutdownOutput();
            } catch (IOException e) {
                // Closed by either side.
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
