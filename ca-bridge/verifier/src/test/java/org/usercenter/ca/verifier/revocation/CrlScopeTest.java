package org.usercenter.ca.verifier.revocation;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

import javax.net.ssl.SSLSocketFactory;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
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

    private static final String FIRST = "http://ca.example/1.crl";
    private static final String SECOND = "http://ca.example/2.crl";

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
    void aCrlOfADistributionPointDoesNotMakeACertificateWithoutOneGood() throws Exception {
        assertThat(status(ca.person(), ca.issuing(), ofPart(SECOND))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aCrlOfADistributionPointOfTheCertificateMakesItGood() throws Exception {
        Identity person = personWith(new CRLDistPoint(
                new DistributionPoint[] {point(named(FIRST)), point(named("http://ca.example/a.crl", SECOND))}));

        assertThat(status(person, ca.issuing(), ofPart(SECOND))).isEqualTo(Status.GOOD);
    }

    @Test
    void aCrlOfAnotherDistributionPointDoesNotMakeACertificateGood() throws Exception {
        Identity person = personWith(new CRLDistPoint(new DistributionPoint[] {point(named(FIRST))}));

        assertThat(status(person, ca.issuing(), ofPart(SECOND))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void aDistributionPointWithoutANameOfItsOwnIsOfNoPart() throws Exception {
        GeneralNames issuer =
                new GeneralNames(new GeneralName(ca.issuing().holder().getSubject()));
        ASN1Encodable relative = new X500Name("CN=2").getRDNs()[0].toASN1Primitive();
        Identity person = personWith(new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(null, null, issuer),
            point(new DistributionPointName(DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, relative))
        }));

        assertThat(status(person, ca.issuing(), ofPart(SECOND))).isEqualTo(Status.UNAVAILABLE);
    }

    @Test
    void distributionPointsThatCannotBeReadAreOfNoPart() throws Exception {
        assertThat(status(personWith(new ASN1Integer(2)), ca.issuing(), ofPart(SECOND)))
                .isEqualTo(Status.UNAVAILABLE);
    }

    private Identity personWith(ASN1Encodable points) {
        return ca.issue("Person", ca.issuing(), TestCa.extension(Extension.cRLDistributionPoints, false, points));
    }

    private static DistributionPoint point(DistributionPointName name) {
        return new DistributionPoint(name, null, null);
    }

    private static DistributionPointName named(String... addresses) {
        return new DistributionPointName(new GeneralNames(Arrays.stream(addresses)
                .map(address -> new GeneralName(GeneralName.uniformResourceIdentifier, address))
                .toArray(GeneralName[]::new)));
    }

    /** A CRL of the issuing CA that revokes nobody and is limited to that distribution point. */
    private byte[] ofPart(String address) throws Exception {
        return new CrlRecipe(ca.issuing(), NOW)
                .with(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(named(address), false, false))
                .encoded();
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
