package org.usercenter.ca.verifier;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Proofs, validity, trust and paths, each certificate with just one fault. */
@Tag("L2")
final class PathRefusalTest extends VerdictTest {

    @Test
    void aCertificateWithoutFaultIsAccepted() {
        Verdict verdict = scene.verdict(scene.holder().issuedBy(scene.issuing));

        assertThat(verdict).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.uscc()).isEqualTo(Scene.USCC);
            assertThat(accepted.person()).isNull();
            assertThat(accepted.holderName()).isEqualTo("Example Ltd");
            assertThat(accepted.vendor().id()).isEqualTo("vendor");
            assertThat(accepted.evidence().issuerDer()).isEqualTo(scene.issuing.der());
            assertThat(accepted.evidence().issuerName()).isEqualTo("cn=Issuing,o=Vendor,c=CN");
        });
    }

    @Test
    void aCertificateCutOffIsMalformed() {
        Issued holder = scene.holder().issuedBy(scene.issuing);

        refused(
                CertificateProof.raw(Arrays.copyOf(holder.der(), holder.der().length - 1), Scene.signature(holder)),
                Reason.MALFORMED);
    }

    @Test
    void fiveFurtherCertificatesAreTooMany() {
        Issued holder = scene.holder().issuedBy(scene.issuing);

        refused(withChain(holder, scene.root, scene.root, scene.root, scene.root, scene.root), Reason.MALFORMED);
    }

    @Test
    void aShortRsaKeyIsWeak() {
        refused(
                Draft.holder(Keys.rsa(1024), "CN=Example")
                        .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                        .issuedBy(scene.issuing),
                Reason.WEAK_OR_UNKNOWN_KEY);
    }

    @Test
    void theSignatureOfAnotherTextIsNoProof() {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        byte[] other = Keys.sign(holder.keys(), "SM3withSM2", new byte[] {1});

        refused(CertificateProof.raw(holder.der(), other), Reason.PROOF_INVALID);
    }

    @Test
    void theSignatureForAnotherPurposeIsNoProof() {
        otherFieldIsNoProof(new ProofText.Fields(
                "bind",
                Scene.FIELDS.issuer(),
                Scene.FIELDS.origin(),
                Scene.FIELDS.realm(),
                Scene.FIELDS.nonce(),
                Scene.FIELDS.sid(),
                Scene.FIELDS.expiresAt()));
    }

    @Test
    void theSignatureForAnotherOriginIsNoProof() {
        otherFieldIsNoProof(new ProofText.Fields(
                Scene.FIELDS.purpose(),
                Scene.FIELDS.issuer(),
                "https://evil.example.test",
                Scene.FIELDS.realm(),
                Scene.FIELDS.nonce(),
                Scene.FIELDS.sid(),
                Scene.FIELDS.expiresAt()));
    }

    @Test
    void theSignatureForAnotherSessionIsNoProof() {
        otherFieldIsNoProof(new ProofText.Fields(
                Scene.FIELDS.purpose(),
                Scene.FIELDS.issuer(),
                Scene.FIELDS.origin(),
                Scene.FIELDS.realm(),
                Scene.FIELDS.nonce(),
                "another",
                Scene.FIELDS.expiresAt()));
    }

    @Test
    void theSignatureOfAnotherCertificateIsNoProof() {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        Issued other = scene.holder().issuedBy(scene.issuing);

        refused(CertificateProof.raw(holder.der(), Scene.signature(other)), Reason.PROOF_INVALID);
    }

    @Test
    void aShapeThatTheVendorDoesNotUseIsNoProof() {
        scene.settings(usual -> with(usual, new ProofPolicy(Set.of(SignatureFormat.CMS_GM), false, false, null)));

        refused(scene.holder().issuedBy(scene.issuing), Reason.PROOF_INVALID);
    }

    @Test
    void aP256KeyDoesNotSignAsSm2() {
        Issued holder = Draft.holder(Keys.ec("secp256r1"), "CN=Example")
                .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing);

        refused(holder, Reason.PROOF_INVALID);
    }

    @Test
    void aCertificateSixMinutesEarlyIsNotYetValid() {
        refused(
                scene.holder()
                        .valid("2026-11-24T08:06:00Z", "2030-01-01T00:00:00Z")
                        .issuedBy(scene.issuing),
                Reason.NOT_YET_VALID);
    }

    @Test
    void aCertificateFiveMinutesEarlyIsAccepted() {
        accepted(scene.holder()
                .valid("2026-11-24T08:05:00Z", "2030-01-01T00:00:00Z")
                .issuedBy(scene.issuing));
    }

    @Test
    void aCertificateThatEndsNowIsAccepted() {
        accepted(scene.holder()
                .valid("2020-01-01T00:00:00Z", "2026-11-24T08:00:00Z")
                .issuedBy(scene.issuing));
    }

    @Test
    void aCertificateThatEndedASecondAgoIsExpired() {
        refused(
                scene.holder()
                        .valid("2020-01-01T00:00:00Z", "2026-11-24T07:59:59Z")
                        .issuedBy(scene.issuing),
                Reason.EXPIRED);
    }

    @Test
    void aCertificateIssuedBeforeTheVendorsLimitIsTooOld() {
        scene.issuing(new IssuingPolicy(false, null, Instant.parse("2024-01-01T00:00:00Z")));

        refused(
                scene.holder()
                        .valid("2023-12-31T23:59:59Z", "2030-01-01T00:00:00Z")
                        .issuedBy(scene.issuing),
                Reason.TOO_OLD);
    }

    @Test
    void aCertificateIssuedAtTheVendorsLimitServes() {
        scene.issuing(new IssuingPolicy(false, null, Instant.parse("2024-01-01T00:00:00Z")));

        accepted(scene.holder()
                .valid("2024-01-01T00:00:00Z", "2030-01-01T00:00:00Z")
                .issuedBy(scene.issuing));
    }

    @Test
    void aForeignAuthorityIsNotTrusted() {
        Issued foreign = Draft.authority(Keys.sm2(), "CN=Foreign").selfSigned();

        assertThat(scene.verdict(scene.holder().issuedBy(foreign)))
                .isInstanceOfSatisfying(Refusal.IssuerNotTrusted.class, refusal -> assertThat(refusal.vendor())
                        .isNull());
    }

    @Test
    void aForeignAuthorityOfTheSameNameIsNotTrusted() {
        Issued foreign = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Issuing").selfSigned();

        refused(scene.holder().issuedBy(foreign), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void aDisabledVendorIsNotTrustedButNamed() {
        scene.settings(usual -> new TrustedCaSettings(
                usual.id(),
                usual.name(),
                usual.hotline(),
                usual.driverUrl(),
                false,
                usual.anchorsPem(),
                usual.intermediatesPem(),
                usual.algorithms(),
                usual.usage(),
                usual.issuing(),
                usual.identityRules(),
                usual.revocation(),
                usual.proof()));

        refused(scene.holder().issuedBy(scene.issuing), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void aKeyOfAKindThatTheVendorMayNotIssueIsWeak() {
        scene.settings(usual -> new TrustedCaSettings(
                usual.id(),
                usual.name(),
                usual.hotline(),
                usual.driverUrl(),
                true,
                usual.anchorsPem(),
                usual.intermediatesPem(),
                Set.of(KeyAlgorithm.SM2),
                usual.usage(),
                usual.issuing(),
                usual.identityRules(),
                usual.revocation(),
                usual.proof()));

        refused(
                Draft.holder(Keys.rsa(2048), "CN=Example")
                        .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                        .issuedBy(scene.issuing),
                Reason.WEAK_ALGORITHM);
    }
}
