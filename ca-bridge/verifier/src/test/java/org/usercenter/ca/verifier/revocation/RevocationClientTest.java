package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLSocketFactory;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;
import org.usercenter.ca.verifier.revocation.TransportException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is kept, what is asked again, and what happens when nobody answers. */
@Tag("L2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationClientTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final URI SOMEWHERE = URI.create("http://127.0.0.1:9/");

    private final TestCa ca = new TestCa(Kind.SM2, NOW);

    @Test
    void anAddressThatIsNotHttpIsNotASetting() {
        assertThatThrownBy(() -> Policies.ocsp(URI.create("file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyIsAskedWhereRevocationIsOff() {
        RevocationClient client = client(failing(new AtomicInteger(), Reason.BROKEN), new TestClock(NOW));

        assertThat(check(client, RevocationPolicy.off()).status()).isEqualTo(Status.NOT_CHECKED);
    }

    @Test
    void withinMaxAgeTheFirstAnswerStands() throws Exception {
        try (TestResponder server = new TestResponder(honest(NOW))) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(jdk(), clock);
            check(client, Policies.ocsp(server.uri()));
            server.send(honest(NOW).revoked());
            clock.forward(Policies.MAX_AGE.minusSeconds(1));

            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.GOOD);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void afterMaxAgeTheRevocationIsSeen() throws Exception {
        try (TestResponder server = new TestResponder(honest(NOW))) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(jdk(), clock);
            check(client, Policies.ocsp(server.uri()));
            server.send(honest(NOW).revoked());
            clock.forward(Policies.MAX_AGE);

            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.REVOKED);
        }
    }

    @Test
    void goodNeverOutlivesNextUpdate() throws Exception {
        try (TestResponder server = new TestResponder(honest(NOW).until(NOW.plusSeconds(30)))) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(jdk(), clock);
            check(client, Policies.ocsp(server.uri()));
            clock.forward(Duration.ofSeconds(30));

            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.UNAVAILABLE);
        }
    }

    @Test
    void revokedIsKeptWhenTheResponderIsGone() throws Exception {
        try (TestResponder server = new TestResponder(honest(NOW).revoked())) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(jdk(), clock);
            check(client, Policies.ocsp(server.uri()));
            server.send(request -> new byte[0]);
            clock.forward(Duration.ofDays(30));

            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.REVOKED);
        }
    }

    @Test
    void aCertificateOnHoldMayComeBack() throws Exception {
        try (TestResponder server = new TestResponder(honest(NOW).onHold())) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(jdk(), clock);
            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.REVOKED);
            server.send(honest(NOW));
            clock.forward(Policies.MAX_AGE);

            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.GOOD);
        }
    }

    @Test
    void aFailureIsKeptForTenSecondsAtMost() throws Exception {
        try (TestResponder server = new TestResponder(request -> new byte[0])) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(jdk(), clock);
            check(client, Policies.ocsp(server.uri()));
            server.send(honest(NOW));
            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.UNAVAILABLE);
            clock.forward(Duration.ofSeconds(10));

            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.GOOD);
        }
    }

    @Test
    void anAnswerUnderOneCaSettingsDoesNotServeAnother() throws Exception {
        try (TestResponder server = new TestResponder(honest(NOW).withoutNonce())) {
            RevocationClient client = client(jdk(), new TestClock(NOW));
            assertThat(check(client, Policies.ocsp(server.uri())).status()).isEqualTo(Status.GOOD);

            assertThat(check(client, Policies.ocspWithNonce(server.uri())).status())
                    .isEqualTo(Status.UNAVAILABLE);
        }
    }

    @Test
    void aBrokenConnectionIsTriedOnceMore() {
        AtomicInteger attempts = new AtomicInteger();

        check(client(failing(attempts, Reason.BROKEN), new TestClock(NOW)), Policies.ocsp(SOMEWHERE));

        assertThat(attempts).hasValue(2);
    }

    @Test
    void aRedirectIsNotTriedAgain() {
        AtomicInteger attempts = new AtomicInteger();

        check(client(failing(attempts, Reason.REDIRECT), new TestClock(NOW)), Policies.ocsp(SOMEWHERE));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void aHostThatFailsAgainAndAgainIsLeftAloneForAWhile() {
        AtomicInteger attempts = new AtomicInteger();
        TestClock clock = new TestClock(NOW);
        RevocationClient client = client(failing(attempts, Reason.TIMEOUT), clock);
        for (int i = 0; i < 4; i++) {
            check(client, Policies.ocsp(SOMEWHERE));
            clock.forward(Duration.ofSeconds(10));
        }
        assertThat(attempts).hasValue(CircuitBreaker.FAILURES);

        clock.forward(CircuitBreaker.PAUSE);
        check(client, Policies.ocsp(SOMEWHERE));

        assertThat(attempts).as("a single try after the pause").hasValue(CircuitBreaker.FAILURES + 1);
    }

    @Test
    void aCrlAnswersWhereTheResponderDoesNot() throws Exception {
        byte[] crl = new CrlRecipe(ca.issuing(), NOW).encoded();
        try (TestResponder broken = new TestResponder(request -> new byte[0]);
                TestResponder list = new TestResponder(request -> crl)) {
            RevocationPolicy both =
                    Policies.policy(broken.uri(), Set.of(), List.of(list.uri()), CertIdHash.AUTO, false);

            RevocationAnswer answer = check(client(jdk(), new TestClock(NOW)), both);

            assertThat(answer.status()).isEqualTo(Status.GOOD);
            assertThat(answer.source()).isEqualTo(list.uri().toString());
        }
    }

    @Test
    void aSlowResponderDoesNotHoldTheLoginLongerThanItsLimit() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (TestResponder server = TestResponder.behaving((exchange, body) -> end.await(20, TimeUnit.SECONDS))) {
            RevocationPolicy policy = Policies.ocsp(server.uri());
            long start = System.nanoTime();

            RevocationAnswer answer = check(client(jdk(), new TestClock(NOW)), policy);

            assertThat(answer.status()).isEqualTo(Status.UNAVAILABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(policy.checkTimeout().plusSeconds(8));
        } finally {
            end.countDown();
        }
    }

    @Test
    void withoutAnySourceTheAnswerSaysSo() {
        RevocationAnswer answer = check(client(jdk(), new TestClock(NOW)), Policies.hosts("ocsp.example.cn"));

        assertThat(answer.status()).isEqualTo(Status.UNAVAILABLE);
        assertThat(answer.source()).isEqualTo("neither responder nor CRL in the settings");
    }

    private RevocationAnswer check(RevocationClient client, RevocationPolicy policy) {
        return client.check(ca.person().holder(), ca.issuing().holder(), null, policy);
    }

    private OcspAnswer honest(Instant now) {
        return new OcspAnswer(ca.responder(), now);
    }

    private static RevocationTransport failing(AtomicInteger attempts, Reason reason) {
        return request -> {
            attempts.incrementAndGet();
            throw new TransportException(reason, "as told");
        };
    }

    private static JdkTransport jdk() {
        return new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static RevocationClient client(RevocationTransport transport, TestClock clock) {
        return new RevocationClient(TestCa.BC, transport, clock, Runnable::run);
    }
}
