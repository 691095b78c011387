package org.usercenter.ca.verifier.revocation;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;
import org.usercenter.ca.verifier.revocation.TestCa.Purpose;
import org.usercenter.ca.verifier.revocation.TransportException.Reason;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** TLS checks the name although the connection goes to an address. */
@Tag("L2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdkTransportTlsTest {

    private static final char[] PASSWORD = "test".toCharArray();
    private static final TransportRequest.Limits LIMITS =
            new TransportRequest.Limits(100, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private SSLContext tls = SSLContext.getDefault();
    private HttpsServer server = HttpsServer.create();

    JdkTransportTlsTest() throws Exception {}

    @BeforeAll
    void startServer() throws Exception {
        TestCa ca = new TestCa(Kind.RSA, Instant.now());
        Identity site = ca.issue("ocsp.example.cn", ca.issuing(), Purpose.PERSON);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("site", site.key(), PASSWORD, new Certificate[] {
            site.certificate(), ca.issuing().certificate()
        });
        store.setCertificateEntry("root", ca.root().certificate());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 1);
                exchange.getResponseBody().write(7);
            }
        });
        server.start();
    }

    @AfterAll
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aTrustedCertificateForTheNameIsAccepted() throws Exception {
        assertThat(new JdkTransport(tls.getSocketFactory()).exchange(request("ocsp.example.cn")))
                .containsExactly(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crl.example.cn", "localhost"})
    void aCertificateForAnotherNameIsRefused(String host) {
        TransportException failure = catchThrowableOfType(
                TransportException.class, () -> new JdkTransport(tls.getSocketFactory()).exchange(request(host)));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aCertificateOfAnUntrustedCaIsRefused() throws Exception {
        SSLContext platform = SSLContext.getDefault();

        TransportException failure =
                catchThrowableOfType(TransportException.class, () -> new JdkTransport(platform.getSocketFactory())
                        .exchange(request("ocsp.example.cn")));

        assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    private TransportRequest request(String host) {
        AddressRule rule = new AddressRule(
                Set.of(host), Set.of(host), name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        return TransportRequest.get(
                URI.create("https://" + host + ":" + server.getAddress().getPort() + "/"), rule, LIMITS);
    }
}
