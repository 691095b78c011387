package org.usercenter.ca.verifier;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.revocation.RevocationClient;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a certificate that was accepted: for the journal, for binding, for asking about it again. */
@Tag("L2")
final class EvidenceTest {

    private final Scene scene = new Scene();
    private final Issued holder = Draft.holder(Keys.rsa(2048), "C=CN,O=Example Ltd,CN=Example")
            .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
            .valid("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")
            .issuedBy(scene.issuing);

    @Test
    void theCertificateIsKeptAsItWasShown() throws Exception {
        CertificateEvidence evidence = accepted(Scene.proof(holder)).evidence();

        assertThat(evidence.der()).isEqualTo(holder.der());
        assertThat(evidence.issuerDer()).isEqualTo(scene.issuing.der());
        assertThat(evidence.issuerNameDer())
                .isEqualTo(holder.x509().getIssuerX500Principal().getEncoded());
        assertThat(evidence.spkiDer()).isEqualTo(holder.x509().getPublicKey().getEncoded());
        assertThat(evidence.serial()).isEqualTo(holder.x509().getSerialNumber());
    }

    @Test
    void whatPeopleReadIsKept() {
        CertificateEvidence evidence = accepted(Scene.proof(holder)).evidence();

        assertThat(evidence.subjectName()).isEqualTo("cn=Example,o=Example Ltd,c=CN");
        assertThat(evidence.issuerName()).isEqualTo("cn=Issuing,o=Vendor,c=CN");
        assertThat(evidence.notBefore()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(evidence.notAfter()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(evidence.fingerprint()).isEqualTo(holder.parsed().fingerprint());
        assertThat(evidence).hasToString(holder.parsed().fingerprint());
    }

    @Test
    void howItWasProvedIsKept() {
        CertificateEvidence usual = accepted(Scene.proof(holder)).evidence();

        assertThat(usual.keyAlgorithm()).isEqualTo(KeyAlgorithm.RSA);
        assertThat(usual.format()).isEqualTo(SignatureFormat.RAW_DER);
        assertThat(usual.scheme()).isNull();
        assertThat(usual.revocation().status()).isEqualTo(RevocationResult.Status.GOOD);
        assertThat(accepted(proof(SignatureScheme.SHA384_RSA)).evidence().scheme())
                .isEqualTo(SignatureScheme.SHA384_RSA);
    }

    @Test
    void anAcceptedHolderIsNamedByVendorAndFingerprintInLogs() {
        assertThat(accepted(Scene.proof(holder)))
                .hasToString("Accepted[vendor, " + holder.parsed().fingerprint() + "]");
    }

    @Test
    void aTextThatIsNotTheAgentsIsProvedAsWell() {
        byte[] text = "a challenge of an app".getBytes(StandardCharsets.US_ASCII);
        CertificateProof proof = CertificateProof.raw(holder.der(), Keys.sign(holder.keys(), "SHA256withRSA", text));

        assertThat(scene.verifier().verify(scene.trust(), proof, text)).isInstanceOf(Accepted.class);
        assertThat(scene.verifier().verify(scene.trust(), proof, new byte[] {1}))
                .isInstanceOf(Refusal.ProofInvalid.class);
    }

    @Test
    void aProofIsWhatItWasWhenItCame() {
        byte[] certificate = holder.der();
        byte[] signature = Scene.signature(holder);
        byte[] link = scene.issuing.der();
        CertificateProof proof =
                new CertificateProof(certificate, signature, SignatureFormat.RAW_DER, null, List.of(link));

        certificate[0] = 0;
        signature[0] = 0;
        link[0] = 0;

        assertThat(scene.verdict(proof)).isInstanceOf(Accepted.class);
    }

    /** The vendor's settings ask nobody, and so does the client. */
    @Test
    void aVendorWithoutRevocationIsNotAskedAbout() {
        RevocationClient client = new RevocationClient(
                Keys.BC,
                request -> {
                    throw new AssertionError("asked");
                },
                Clock.fixed(Scene.NOW, ZoneOffset.UTC),
                Runnable::run);
        scene.revocation(RevocationPolicy.Mode.OFF, RevocationResult.Status.GOOD);

        RevocationResult result =
                new VendorRevocation(client).check(holder.parsed(), scene.issuing.parsed(), scene.ca(), Scene.NOW);

        assertThat(result.status()).isEqualTo(RevocationResult.Status.NOT_CHECKED);
        assertThat(result.source()).isEqualTo("not asked");
        assertThat(result.producedAt()).isNull();
        assertThat(result.validUntil())
                .isEqualTo(Scene.NOW.plus(RevocationPolicy.off().maxAge()));
    }

    private CertificateProof proof(SignatureScheme scheme) {
        byte[] signature = Keys.sign(
                holder.keys(),
                "SHA384withRSA",
                ProofText.of(Scene.FIELDS, holder.parsed().fingerprint()));
        return new CertificateProof(holder.der(), signature, SignatureFormat.RAW_DER, scheme, List.of());
    }

    private Accepted accepted(CertificateProof proof) {
        Verdict verdict = scene.verdict(proof);
        assertThat(verdict).isInstanceOf(Accepted.class);
        return (Accepted) verdict;
    }
}
