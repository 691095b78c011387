package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.CertIdHash;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;
import org.usercenter.ca.verifier.revocation.TestCa.Purpose;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Which responses are believed: each row of the table, over HTTP on loopback. */
@Tag("L2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OcspTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final Map<Kind, TestCa> authorities = new EnumMap<>(Kind.class);

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDelegateOfTheSameCaIsBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind))).isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theCaItselfIsBelievedWithoutCertificates(Kind kind) throws Exception {
        OcspAnswer answer = new OcspAnswer(ca(kind).issuing(), NOW).withoutCertificates();

        assertThat(statusWith(ca(kind), answer)).isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aResponderNamedByItsKeyIsBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).namedByKey())).isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRevokedCertificateIsRevoked(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).revoked())).isEqualTo(Status.REVOKED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCertificateThatTheResponderDoesNotKnowIsUnknown(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).unknown())).isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAttackersKeyWithTheGenuineCertificateIsNotBelieved(Kind kind) throws Exception {
        Identity attacker = new TestCa(kind, NOW).responder();

        assertThat(statusWith(ca(kind), honest(kind).forgedBy(attacker))).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aResponderOfAnotherCaWithTheSameNamesIsNotBelieved(Kind kind) throws Exception {
        OcspAnswer answer = new OcspAnswer(new TestCa(kind, NOW).responder(), NOW);

        assertThat(statusWith(ca(kind), answer)).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anEndEntityWithoutThePurposeIsNotBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), new OcspAnswer(ca(kind).person(), NOW))).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theRootIsNotBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), new OcspAnswer(ca(kind).root(), NOW))).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aDelegateOfTheRootIsNotBelieved(Kind kind) throws Exception {
        Identity delegate = ca(kind).issue("Responder", ca(kind).root(), Purpose.RESPONDER);

        assertThat(statusWith(ca(kind), new OcspAnswer(delegate, NOW))).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anExpiredDelegateIsNotBelieved(Kind kind) throws Exception {
        Identity delegate = ca(kind).issue(
                        "Responder",
                        ca(kind).issuing(),
                        Purpose.RESPONDER,
                        NOW.minus(Duration.ofDays(9)),
                        NOW.minusSeconds(1));

        assertThat(statusWith(ca(kind), new OcspAnswer(delegate, NOW))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aSignatureWithSha1IsNotBelieved() throws Exception {
        assertThat(statusWith(ca(Kind.RSA), honest(Kind.RSA).signedWith("SHA1withRSA")))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerAboutAnotherSerialIsNotBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).about(BigInteger.valueOf(4711))))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerOfTheFutureIsNotBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).from(NOW.plus(Duration.ofMinutes(6)))))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anAnswerPastItsNextUpdateIsNotBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).until(NOW))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anAnswerWithoutNextUpdateCountsWithinMaxAge() throws Exception {
        OcspAnswer answer =
                honest(Kind.SM2).until(null).from(NOW.minus(Policies.MAX_AGE).plusSeconds(1));

        assertThat(statusWith(ca(Kind.SM2), answer)).isEqualTo(Status.GOOD);
    }

    @Test
    void anAnswerWithoutNextUpdateOlderThanMaxAgeIsNotBelieved() throws Exception {
        OcspAnswer answer = honest(Kind.SM2).until(null).from(NOW.minus(Policies.MAX_AGE));

        assertThat(statusWith(ca(Kind.SM2), answer)).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anotherNonceIsNotBelieved(Kind kind) throws Exception {
        assertThat(statusWith(ca(kind), honest(kind).withNonce(new byte[16]))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anAnswerWithoutNonceIsBelieved() throws Exception {
        assertThat(statusWith(ca(Kind.SM2), honest(Kind.SM2).withoutNonce())).isEqualTo(Status.GOOD);
    }

    @Test
    void anAnswerWithoutNonceIsNotBelievedWhereTheNonceIsRequired() throws Exception {
        try (TestResponder server = new TestResponder(honest(Kind.SM2).withoutNonce())) {
            assertThat(check(ca(Kind.SM2), Policies.ocspWithNonce(server.uri())).status())
                    .isEqualTo(Status.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {OCSPRespBuilder.TRY_LATER, OCSPRespBuilder.INTERNAL_ERROR, OCSPRespBuilder.UNAUTHORIZED})
    void aResponderThatDeclinesIsUnavailable(int status) throws Exception {
        TestResponder.Content declining =
                request -> new OCSPRespBuilder().build(status, null).getEncoded();

        assertThat(statusWith(ca(Kind.SM2), declining)).isEqualTo(Status.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "<html>Welcome</html>", "0\u0080", "0\u0003\n\u0001\u0000"})
    void garbageIsUnavailable(String text) throws Exception {
        assertThat(statusWith(ca(Kind.SM2), request -> text.getBytes(ISO_8859_1)))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void somethingBehindTheResponseIsUnavailable() throws Exception {
        OcspAnswer honest = honest(Kind.SM2);

        assertThat(statusWith(ca(Kind.SM2), request -> {
                    byte[] response = honest.of(request);
                    return Arrays.copyOf(response, response.length + 1);
                }))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aHugeResponseIsUnavailable() throws Exception {
        assertThat(statusWith(ca(Kind.SM2), request -> new byte[64 * 1024 + 1])).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (TestResponder target = new TestResponder(honest(Kind.SM2));
                TestResponder server = TestResponder.behaving((exchange, body) -> {
                    exchange.getResponseHeaders().add("Location", target.uri().toString());
                    exchange.sendResponseHeaders(307, -1);
                })) {
            assertThat(check(ca(Kind.SM2), Policies.ocsp(server.uri())).status())
                    .isEqualTo(Status.UNAVAILABLE);
            assertThat(target.requests()).isZero();
        }
    }

    @Test
    void aResponderThatKnowsOnlySm3IsAskedAgainWithIt() throws Exception {
        try (TestResponder server = new TestResponder(honest(Kind.SM2).knowingOnly(GMObjectIdentifiers.sm3))) {
            assertThat(check(ca(Kind.SM2), Policies.ocsp(server.uri())).status())
                    .isEqualTo(Status.GOOD);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CertIdHash.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void eachHashOfTheSettingsIsTheOneInTheQuestion(CertIdHash hash) throws Exception {
        try (TestResponder server = new TestResponder(honest(Kind.RSA))) {
            assertThat(check(ca(Kind.RSA), Policies.ocsp(server.uri(), hash)).status())
                    .isEqualTo(Status.GOOD);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void theAnswerNamesItsSourceAndItsTime() throws Exception {
        try (TestResponder server = new TestResponder(honest(Kind.SM2))) {
            RevocationAnswer answer = check(ca(Kind.SM2), Policies.ocsp(server.uri()));

            assertThat(answer.source()).isEqualTo(server.uri().toString());
            assertThat(answer.producedAt()).isEqualTo(NOW.minusSeconds(60).truncatedTo(ChronoUnit.SECONDS));
            assertThat(answer.validUntil()).isEqualTo(NOW.plus(Policies.MAX_AGE));
        }
    }

    /** Made for the first test that needs it: RSA keys take their time. */
    private TestCa ca(Kind kind) {
        return authorities.computeIfAbsent(kind, each -> new TestCa(each, NOW));
    }

    private OcspAnswer honest(Kind kind) {
        return new OcspAnswer(ca(kind).responder(), NOW);
    }

    private static Status statusWith(TestCa ca, TestResponder.Content content) throws Exception {
        try (TestResponder server = new TestResponder(content)) {
            return check(ca, Policies.ocsp(server.uri())).status();
        }
    }

    private static RevocationAnswer check(TestCa ca, RevocationPolicy policy) {
        return new RevocationClient(
                        TestCa.BC,
                        new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault()),
                        new TestClock(NOW),
                        Runnable::run)
                .check(ca.person().holder(), ca.issuing().holder(), null, policy);
    }
}
