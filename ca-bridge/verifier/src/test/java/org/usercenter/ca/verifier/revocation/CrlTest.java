package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Which CRLs count, and how they are renewed. */
@Tag("L2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrlTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Map<Kind, TestCa> authorities = new EnumMap<>(Kind.class);
    private final Queue<Runnable> background = new ArrayDeque<>();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCertificateThatTheCrlDoesNotNameIsGood(Kind kind) throws Exception {
        assertThat(statusWith(kind, crl(kind).revoking(BigInteger.TEN).encoded()))
                .isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCertificateThatTheCrlNamesIsRevoked(Kind kind) throws Exception {
        byte[] crl = crl(kind).revoking(BigInteger.TEN).revoking(serial(kind)).encoded();

        assertThat(statusWith(kind, crl)).isEqualTo(Status.REVOKED);
    }

    @Test
    void aCertificateOnHoldIsRevoked() throws Exception {
        assertThat(statusWith(Kind.SM2, crl(Kind.SM2).holding(serial(Kind.SM2)).encoded()))
                .isEqualTo(Status.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCrlOfAnotherKeyWithTheSameNameDoesNotCount(Kind kind) throws Exception {
        Identity attacker = new TestCa(kind, NOW).issuing();

        assertThat(statusWith(kind, crl(kind).signedBy(attacker).encoded())).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlOfTheRootDoesNotCount() throws Exception {
        assertThat(statusWith(Kind.SM2, new CrlRecipe(ca(Kind.SM2).root(), NOW).encoded()))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlSignedWithSha1DoesNotCount() throws Exception {
        assertThat(statusWith(Kind.RSA, crl(Kind.RSA).encodedWith("SHA1withRSA")))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlPastItsNextUpdateDoesNotCount() throws Exception {
        CrlRecipe old = new CrlRecipe(ca(Kind.SM2).issuing(), NOW.minus(Duration.ofDays(7)), NOW);

        assertThat(statusWith(Kind.SM2, old.encoded())).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlWithoutNextUpdateDoesNotCount() throws Exception {
        assertThat(statusWith(Kind.SM2, new CrlRecipe(ca(Kind.SM2).issuing(), NOW, null).encoded()))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlOfTheFutureDoesNotCount() throws Exception {
        CrlRecipe early = new CrlRecipe(ca(Kind.SM2).issuing(), NOW.plus(Duration.ofMinutes(6)));

        assertThat(statusWith(Kind.SM2, early.encoded())).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aDeltaCrlDoesNotCount() throws Exception {
        byte[] delta = crl(Kind.SM2)
                .with(Extension.deltaCRLIndicator, false, new ASN1Integer(1))
                .encoded();

        assertThat(statusWith(Kind.SM2, delta)).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anIndirectCrlDoesNotCount() throws Exception {
        byte[] indirect = crl(Kind.SM2)
                .with(Extension.issuingDistributionPoint, true, new IssuingDistributionPoint(null, true, false))
                .encoded();

        assertThat(statusWith(Kind.SM2, indirect)).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlWithAnEntryOfAnotherCaDoesNotCount() throws Exception {
        byte[] crl = crl(Kind.SM2).withEntryOfAnotherCa(BigInteger.TEN).encoded();

        assertThat(statusWith(Kind.SM2, crl)).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlWithAnUnknownCriticalExtensionDoesNotCount() throws Exception {
        assertThat(statusWith(
                        Kind.SM2, crl(Kind.SM2).withUnknownCriticalExtension().encoded()))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anEntryAmongTwentyThousandIsFound() throws Exception {
        CrlRecipe large = crl(Kind.SM2);
        for (int i = 1; i <= 20_000; i++) {
            large.revoking(BigInteger.valueOf(i * 7919L));
        }
        Crl crl = new CrlReader(TestCa.BC)
                .read(large.encoded(), Issuer.of(ca(Kind.SM2).issuing().holder()), NOW);

        assertThat(crl.revoked().size()).isEqualTo(20_000);
        assertThat(crl.revoked().contains(BigInteger.valueOf(12_345 * 7919L))).isTrue();
        assertThat(crl.revoked().contains(BigInteger.valueOf(12_345 * 7919L + 1)))
                .isFalse();
    }

    @Test
    void aCrlIsFetchedOnceForManyQuestions() throws Exception {
        byte[] crl = crl(Kind.SM2).encoded();
        try (TestResponder server = new TestResponder(request -> crl)) {
            RevocationClient client = client(new TestClock(NOW));

            ask(client, server);
            ask(client, server);

            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void afterThreeQuartersOfItsLifeTheOldOneAnswersWhileANewOneIsFetched() throws Exception {
        byte[] before = crl(Kind.SM2).encoded();
        byte[] after = new CrlRecipe(ca(Kind.SM2).issuing(), NOW.plusSeconds(60))
                .revoking(serial(Kind.SM2))
                .encoded();
        try (TestResponder server = new TestResponder(request -> before)) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(clock, task -> {
                if (server.requests() == 0) {
                    task.run();
                } else {
                    background.add(task);
                }
            });
            ask(client, server);
            server.send(request -> after);
            clock.forward(Policies.MAX_AGE.multipliedBy(3).dividedBy(4));

            assertThat(ask(client, server).status()).isEqualTo(Status.GOOD);
            assertThat(ask(client, server).status()).isEqualTo(Status.GOOD);
            assertThat(background).as("one fetch at a time").hasSize(1);
            background.remove().run();
            assertThat(ask(client, server).status()).isEqualTo(Status.REVOKED);
        }
    }

    @Test
    void afterMaxAgeTheNewOneIsAwaited() throws Exception {
        byte[] before = crl(Kind.SM2).encoded();
        byte[] after = new CrlRecipe(ca(Kind.SM2).issuing(), NOW.plusSeconds(60))
                .revoking(serial(Kind.SM2))
                .encoded();
        try (TestResponder server = new TestResponder(request -> before)) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(clock);
            ask(client, server);
            server.send(request -> after);
            clock.forward(Policies.MAX_AGE);

            assertThat(ask(client, server).status()).isEqualTo(Status.REVOKED);
        }
    }

    @Test
    void theOldOneAnswersUntilNextUpdateWhenTheServerIsGone() throws Exception {
        byte[] crl = crl(Kind.SM2).encoded();
        TestClock clock = new TestClock(NOW);
        RevocationClient client = client(clock);
        try (TestResponder server = new TestResponder(request -> crl)) {
            ask(client, server);
            server.behave((exchange, body) -> exchange.sendResponseHeaders(503, -1));
            clock.forward(Duration.ofDays(7).minusSeconds(20));
            assertThat(ask(client, server).status()).isEqualTo(Status.GOOD);
            clock.forward(Duration.ofSeconds(20));

            assertThat(ask(client, server).status()).isEqualTo(Status.UNAVAILABLE);
        }
    }

    @Test
    void anOlderCrlDoesNotReplaceANewerOne() throws Exception {
        byte[] newer = crl(Kind.SM2).revoking(serial(Kind.SM2)).encoded();
        byte[] older = new CrlRecipe(ca(Kind.SM2).issuing(), NOW.minusSeconds(60)).encoded();
        try (TestResponder server = new TestResponder(request -> newer)) {
            TestClock clock = new TestClock(NOW);
            RevocationClient client = client(clock);
            client.check(
                    ca(Kind.SM2).responder().holder(),
                    ca(Kind.SM2).issuing().holder(),
                    null,
                    Policies.crl(server.uri()));
            server.send(request -> older);
            clock.forward(Policies.MAX_AGE);

            assertThat(ask(client, server).status()).isEqualTo(Status.REVOKED);
        }
    }

    @Test
    void aCrlOverSixteenMebibytesIsNotRead() throws Exception {
        byte[] huge = Arrays.copyOf(crl(Kind.SM2).encoded(), 16 * 1024 * 1024 + 1);

        assertThat(statusWith(Kind.SM2, huge)).isEqualTo(Status.UNAVAILABLE);
    }

    /** Made for the first test that needs it: RSA keys take their time. */
    private TestCa ca(Kind kind) {
        return authorities.computeIfAbsent(kind, each -> new TestCa(each, NOW));
    }

    private CrlRecipe crl(Kind kind) {
        return new CrlRecipe(ca(kind).issuing(), NOW);
    }

    private BigInteger serial(Kind kind) {
        return ca(kind).person().certificate().getSerialNumber();
    }

    private Status statusWith(Kind kind, byte[] crl) throws Exception {
        try (TestResponder server = new TestResponder(request -> crl)) {
            return client(new TestClock(NOW))
                    .check(ca(kind).person().holder(), ca(kind).issuing().holder(), null, Policies.crl(server.uri()))
                    .status();
        }
    }

    private RevocationAnswer ask(RevocationClient client, TestResponder server) {
        return client.check(
                ca(Kind.SM2).person().holder(), ca(Kind.SM2).issuing().holder(), null, Policies.crl(server.uri()));
    }

    private static RevocationClient client(TestClock clock) {
        return client(clock, Runnable::run);
    }

    private static RevocationClient client(TestClock clock, Executor executor) {
        return new RevocationClient(
                TestCa.BC, new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault()), clock, executor);
    }
}
