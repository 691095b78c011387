package org.usercenter.ca.verifier.revocation;

import java.time.Instant;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a CA lets answer in its name, and that it is he who says that he has signed (RFC 6960 section 4.2.2.2). */
@Tag("L2")
class DelegateTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static final Extension PURPOSE =
            TestCa.extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));

    private final TestCa ca = new TestCa(Kind.SM2, NOW);

    @Test
    void aDelegateWhoseKeyIsLimitedToNoUsageIsBelieved() throws Exception {
        assertThat(answerOf(PURPOSE)).isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {KeyUsage.digitalSignature, KeyUsage.nonRepudiation})
    void aDelegateWhoseKeyMaySignIsBelieved(int usage) throws Exception {
        assertThat(answerOf(PURPOSE, usage(usage))).isEqualTo(Status.GOOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {KeyUsage.keyEncipherment, KeyUsage.keyCertSign | KeyUsage.cRLSign})
    void aDelegateWhoseKeyMayNotSignIsNotBelieved(int usage) throws Exception {
        assertThat(answerOf(PURPOSE, usage(usage))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aDelegateWithAnUnknownCriticalExtensionIsNotBelieved() throws Exception {
        Extension unknown = TestCa.extension(new ASN1ObjectIdentifier("1.2.3.4.5"), true, DERNull.INSTANCE);

        assertThat(answerOf(PURPOSE, unknown)).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCertificateWithoutAnyExtensionMakesNoDelegate() throws Exception {
        assertThat(answerOf()).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCertificateForOtherPurposesMakesNoDelegate() throws Exception {
        Extension others =
                TestCa.extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));

        assertThat(answerOf(others, usage(KeyUsage.digitalSignature))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anAnswerThatNamesAnotherThanItsSignerIsNotBelieved() throws Exception {
        assertThat(status(new OcspAnswer(ca.responder(), NOW).naming(ca.person())))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anAnswerThatNamesAnotherKeyThanThatOfItsSignerIsNotBelieved() throws Exception {
        assertThat(status(
                        new OcspAnswer(ca.responder(), NOW).naming(ca.person()).namedByKey()))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void anAnswerOfTheCaThatNamesAnotherIsNotBelieved() throws Exception {
        assertThat(status(
                        new OcspAnswer(ca.issuing(), NOW).withoutCertificates().naming(ca.person())))
                .isEqualTo(Status.UNAVAILABLE);
    }

    private static Extension usage(int usage) {
        return TestCa.extension(Extension.keyUsage, true, new KeyUsage(usage));
    }

    /** How an answer counts whose signer the CA has given these extensions. */
    private Status answerOf(Extension... extensions) throws Exception {
        return status(new OcspAnswer(ca.issue("Responder", ca.issuing(), extensions), NOW));
    }

    private Status status(OcspAnswer answer) throws Exception {
        Identity person = ca.person();
        try (TestResponder server = new TestResponder(answer)) {
            return new RevocationClient(
                            TestCa.BC,
                            new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault()),
                            new TestClock(NOW),
                            Runnable::run)
                    .check(person.holder(), ca.issuing().holder(), null, Policies.ocsp(server.uri()))
                    .status();
        }
    }
}
