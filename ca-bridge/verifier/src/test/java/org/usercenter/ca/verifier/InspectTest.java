package org.usercenter.ca.verifier;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.identity.IdentityExtractor;
import org.usercenter.ca.verifier.identity.IdentityKind;
import org.usercenter.ca.verifier.identity.IdentityOutcome;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an administrator is shown of a certificate that he pastes, and what lists show; nothing is proved by it. */
@Tag("O2")
final class InspectTest {

    private final Scene scene = new Scene();

    @Test
    void aCertificateWithoutFaultHasNoProblem() throws Exception {
        Issued holder = scene.holder()
                .valid("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
                .issuedBy(scene.issuing);
        CertificateSummary summary = summary(holder);

        assertThat(summary.problem()).isNull();
        assertThat(summary.fingerprint()).isEqualTo(holder.parsed().fingerprint());
        assertThat(summary.serial()).isEqualTo(holder.parsed().serial());
        assertThat(summary.subjectName()).isEqualTo("cn=Example,o=Example Ltd,c=CN");
        assertThat(summary.issuerName()).isEqualTo("cn=Issuing,o=Vendor,c=CN");
        assertThat(summary.notBefore()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(summary.notAfter()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(summary.keyAlgorithm()).isEqualTo(KeyAlgorithm.SM2);
        assertThat(summary.vendor()).isEqualTo(new Vendor("vendor", "Vendor", "400-000-0000", null));
        assertThat(summary.identity())
                .isEqualTo(new IdentityOutcome.Found(Scene.USCC, null, "Example Ltd", "Example Ltd", null));
        assertThat(summary.hits()).extracting(IdentityExtractor.Hit::value).containsExactly(Scene.USCC);
    }

    @Test
    void nobodyIsAskedAboutIt() throws Exception {
        summary(scene.holder().issuedBy(scene.issuing));

        assertThat(scene.questions).isZero();
    }

    @Test
    void aLogShowsItsFingerprintOnly() throws Exception {
        Issued holder = scene.holder().issuedBy(scene.issuing);

        assertThat(summary(holder)).hasToString(holder.parsed().fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:05:00Z, 2039-01-01T00:00:00Z,",
        "2026-11-24T08:05:01Z, 2039-01-01T00:00:00Z, NOT_YET_VALID",
        "2020-01-01T00:00:00Z, 2026-11-24T08:00:00Z,",
        "2020-01-01T00:00:00Z, 2026-11-24T07:59:59Z, EXPIRED"
    })
    void itsTimeIsLookedAt(String from, String until, Reason problem) throws Exception {
        assertThat(summary(scene.holder().valid(from, until).issuedBy(scene.issuing))
                        .problem())
                .isEqualTo(problem);
    }

    @Test
    void aStrangersCertificateHasNoVendorAndNobodysIdentity() throws Exception {
        Issued stranger = Draft.authority(Keys.sm2(), "CN=Stranger").selfSigned();
        CertificateSummary summary = summary(scene.holder().issuedBy(stranger));

        assertThat(summary.problem()).isEqualTo(Reason.ISSUER_NOT_TRUSTED);
        assertThat(summary.vendor()).isNull();
        assertThat(summary.identity()).isEqualTo(new IdentityOutcome.Missing());
        assertThat(summary.hits()).isEmpty();
    }

    @Test
    void aForgedOneNamesItsVendorButIsNotTrusted() throws Exception {
        Issued forger = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing").selfSigned();
        CertificateSummary summary = summary(scene.holder().issuedBy(forger));

        assertThat(summary.problem()).isEqualTo(Reason.ISSUER_NOT_TRUSTED);
        assertThat(summary.vendor()).extracting(Vendor::id).isEqualTo("vendor");
    }

    @Test
    void aWeakKeyIsSeen() throws Exception {
        CertificateSummary summary = summary(Draft.holder(Keys.rsa(1024), "O=Example Ltd")
                .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing));

        assertThat(summary.problem()).isEqualTo(Reason.WEAK_OR_UNKNOWN_KEY);
        assertThat(summary.keyAlgorithm()).isNull();
    }

    @Test
    void anAuthorityIsSeen() throws Exception {
        assertThat(summary(scene.holder()
                                .critical(Extension.basicConstraints, new BasicConstraints(true))
                                .issuedBy(scene.issuing))
                        .problem())
                .isEqualTo(Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aMissingIdentityIsSeen() throws Exception {
        CertificateSummary summary =
                summary(Draft.holder(Keys.sm2(), "O=Example Ltd").issuedBy(scene.issuing));

        assertThat(summary.problem()).isEqualTo(Reason.IDENTITY_MISSING);
        assertThat(summary.hits()).isEmpty();
    }

    @Test
    void anOrganisationCodeAloneIsSeen() throws Exception {
        assertThat(summary(holderWith("D2143569-X")).problem()).isEqualTo(Reason.ORGANISATION_CODE_ONLY);
    }

    @Test
    void twoNamesAreSeen() throws Exception {
        CertificateSummary summary = summary(Draft.holder(Keys.sm2(), "O=Example Ltd,O=Other Ltd")
                .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing));

        assertThat(summary.problem()).isEqualTo(Reason.IDENTITY_AMBIGUOUS);
        assertThat(summary.identity()).isEqualTo(new IdentityOutcome.Ambiguous(IdentityKind.USCC));
    }

    @Test
    void whatIsNoCertificateIsRefused() {
        assertThatExceptionOfType(MalformedCertificateException.class)
                .isThrownBy(() -> scene.verifier().inspect(scene.trust(), new byte[] {1}))
                .satisfies(
                        e -> assertThat(e.reason()).isEqualTo(MalformedCertificateException.Reason.NOT_A_CERTIFICATE));
    }

    private Issued holderWith(String value) {
        return Draft.holder(Keys.sm2(), "O=Example Ltd")
                .plain(Scene.ORGANISATION_OID, Scene.text(value))
                .issuedBy(scene.issuing);
    }

    private CertificateSummary summary(Issued certificate) throws MalformedCertificateException {
        return scene.verifier().inspect(scene.trust(), certificate.der());
    }
}
