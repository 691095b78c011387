package org.usercenter.ca.verifier.revocation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLSocketFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.ca.verifier.revocation.TransportException.Reason;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Tag("L2")
class JdkTransportTest {

    private static final TransportRequest.Limits LIMITS =
            new TransportRequest.Limits(100, Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofMillis(900));

    private final JdkTransport transport = new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello",
                "HTTP/1.0 200 OK\\r\\nContent-type: application/ocsp-response\\r\\n\\r\\nhello",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nhe\\r\\n3;x=y\\r\\nllo\\r\\n0\\r\\n\\r\\n"
            })
    void theBodyIsReadInEachFraming(String answer) throws IOException {
        assertThat(replyTo(answer)).isEqualTo("hello".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 302 Found\\r\\nLocation: http://127.0.0.1/\\r\\n\\r\\n|REDIRECT",
                "HTTP/1.1 503 Busy\\r\\n\\r\\n|STATUS",
                "HTTP/1.1 204 None\\r\\n\\r\\n|STATUS",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 101\\r\\n\\r\\n|TOO_LARGE",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 9999999999\\r\\n\\r\\n|TOO_LARGE",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n65\\r\\n|TOO_LARGE",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 6\\r\\n\\r\\nhello|BROKEN",
                "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\nhello|BROKEN",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: gzip\\r\\n\\r\\nhello|BROKEN",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nhel|BROKEN",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nhello\\r\\n0\\r\\n|BROKEN",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nx\\r\\nhello|BROKEN",
                "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nffffffffff\\r\\nhello|TOO_LARGE",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 1a\\r\\n\\r\\nhello|BROKEN",
                "HTTP/1.1 200 OK\\r\\nContent-Length: 5|BROKEN",
                "HTTP/1.1\\r\\n\\r\\n|BROKEN",
                "HTTP/1.1 600 Huh\\r\\n\\r\\n|BROKEN",
                "HTTP/2 200 OK\\r\\n\\r\\n|BROKEN",
                "SSH-2.0-OpenSSH\\r\\n|BROKEN",
                "''|BROKEN"
            })
    void everyOtherAnswerIsAFailureOfItsKind(String answer, Reason reason) {
        TransportException failure = catchThrowableOfType(TransportException.class, () -> replyTo(answer));

        assertThat(failure.reason()).isEqualTo(reason);
    }

    @Test
    void aBodyWithoutEndIsCutAtTheLimit() {
        String endless = "HTTP/1.1 200 OK\\r\\n\\r\\n" + "x".repeat(10_000);

        TransportException failure = catchThrowableOfType(TransportException.class, () -> replyTo(endless));

        assertThat(failure.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aServerThatDripsByteByByteIsLeftWhenTheTotalTimeIsOver() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread dripping = new Thread(() -> drip(server));
            dripping.start();
            long start = System.nanoTime();

            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> transport.exchange(get("http://127.0.0.1:" + server.getLocalPort())));

            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            dripping.join(5000);
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeftAfterTheReadTimeout() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> transport.exchange(get("http://127.0.0.1:" + server.getLocalPort())));

            assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void aClosedPortIsUnreachable() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> transport.exchange(get("http://127.0.0.1:" + port)));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aHostThatIsNotNamedIsNeverConnectedTo() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            TransportRequest request = TransportRequest.get(
                    URI.create("http://127.0.0.1:" + server.getLocalPort()),
                    Policies.hosts("ocsp.example.cn").addressRule(),
                    LIMITS);

            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> transport.exchange(request));

            assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN);
            try (Socket accepted = server.accept()) {
                connections.incrementAndGet();
            } catch (java.net.SocketTimeoutException e) {
                // Nobody came.
            }
            assertThat(connections).hasValue(0);
        }
    }

    @Test
    void aPublicNameWithALoopbackAddressIsNeverConnectedTo() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        AddressRule rule = new AddressRule(Set.of("ocsp.example.cn"), Set.of(), host -> new InetAddress[] {loopback});
        try (TestResponder server = new TestResponder(request -> new byte[1])) {
            TransportRequest request =
                    TransportRequest.get(URI.create("http://ocsp.example.cn:" + server.port() + "/"), rule, LIMITS);

            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> transport.exchange(request));

            assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN);
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void theAddressThatWasCheckedIsTheOneConnectedTo() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        AtomicInteger lookups = new AtomicInteger();
        AddressRule rule = new AddressRule(Set.of("ocsp.example.cn"), Set.of("ocsp.example.cn"), host -> {
            lookups.incrementAndGet();
            return new InetAddress[] {loopback};
        });
        try (TestResponder server = new TestResponder(request -> new byte[] {7})) {
            byte[] answer = transport.exchange(
                    TransportRequest.get(URI.create("http://ocsp.example.cn:" + server.port() + "/"), rule, LIMITS));

            assertThat(answer).containsExactly(7);
            assertThat(lookups).hasValue(1);
        }
    }

    private static TransportRequest get(String uri) {
        return TransportRequest.get(URI.create(uri), Policies.hosts("127.0.0.1").addressRule(), LIMITS);
    }

    private static byte[] replyTo(String escaped) throws IOException {
        byte[] answer = escaped.replace("\\r\\n", "\r\n").getBytes(ISO_8859_1);
        return new HttpReply(new ByteArrayInputStream(answer), 100).body();
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            readHead(socket);
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 80; i++) {
                out.write('x');
                out.flush();
                socket.setSoTimeout(100);
                try {
                    if (socket.getInputStream().read() < 0) {
                        return;
                    }
                } catch (java.net.SocketTimeoutException e) {
                    // The pace of this server.
                }
            }
        } catch (IOException e) {
            // The client has hung up, as it should.
        }
    }

    private static void readHead(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
    }
}
