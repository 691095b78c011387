package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.time.Instant;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.revocation.RevocationAnswer.Status;
import org.usercenter.ca.verifier.revocation.TestCa.Identity;
import org.usercenter.ca.verifier.revocation.TestCa.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose certificates a limited CRL speaks of. */
@Tag("L2")
class CrlScopeTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final TestCa ca = new TestCa(Kind.SM2, NOW);

    @Test
    void aCrlForAuthoritiesAnswersAboutAnAuthority() throws Exception {
        assertThat(status(ca.issuing(), ca.root(), authoritiesOnly(new CrlRecipe(ca.root(), NOW))))
                .isEqualTo(Status.GOOD);
    }

    @Test
    void aCrlForAuthoritiesNamesARevokedAuthority() throws Exception {
        BigInteger serial = ca.issuing().certificate().getSerialNumber();

        assertThat(status(ca.issuing(), ca.root(), authoritiesOnly(new CrlRecipe(ca.root(), NOW).revoking(serial))))
                .isEqualTo(Status.REVOKED);
    }

    @Test
    void aCrlForAuthoritiesDoesNotMakeAPersonGood() throws Exception {
        assertThat(status(ca.person(), ca.issuing(), authoritiesOnly(new CrlRecipe(ca.issuing(), NOW))))
                .isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlForPersonsDoesNotMakeAnAuthorityGood() throws Exception {
        byte[] persons = new CrlRecipe(ca.root(), NOW)
                .with(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, true, false, null, false, false))
                .encoded();

        assertThat(status(ca.issuing(), ca.root(), persons)).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlOfAnotherDistributionPointDoesNotMakeACertificateGood() throws Exception {
        GeneralNames other =
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://ca.example/2.crl"));
        byte[] part = new CrlRecipe(ca.issuing(), NOW)
                .with(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(new DistributionPointName(other), false, false))
                .encoded();

        assertThat(status(ca.person(), ca.issuing(), part)).isEqualTo(Status.UNAVAILABLE);
    }

    private static byte[] authoritiesOnly(CrlRecipe recipe) throws Exception {
        return recipe.with(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(null, false, true, null, false, false))
                .encoded();
    }

    private static Status status(Identity subject, Identity issuer, byte[] crl) throws Exception {
        try (TestResponder server = new TestResponder(request -> crl)) {
            return new RevocationClient(
                            TestCa.BC,
                            new JdkTransport((SSLSocketFactory) SSLSocketFactory.getDefault()),
                            new TestClock(NOW),
                            Runnable::run)
                    .check(subject.holder(), issuer.holder(), null, Policies.crl(server.uri()))
                    .status();
        }
    }
}
