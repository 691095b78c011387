package org.usercenter.ca.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.RevocationResult.Status;
import org.usercenter.ca.verifier.identity.IdentityKind;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** What a certificate is made for, whether it was revoked and whom it names, each with just one fault. */
@Tag("L2")
final class HolderRefusalTest extends VerdictTest {

    @Test
    void theEncryptionCertificateOfAPairDoesNotSign() {
        refused(
                scene.holder()
                        .critical(
                                Extension.keyUsage,
                                new KeyUsage(
                                        KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement))
                        .issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aCertificateWithoutKeyUsageDoesNotSign() {
        refused(scene.holder().without(Extension.keyUsage).issuedBy(scene.issuing), Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aVendorMayLeaveKeyUsageOut() {
        scene.usage(new UsagePolicy(true, Set.of(), Set.of()));

        accepted(scene.holder().without(Extension.keyUsage).issuedBy(scene.issuing));
    }

    @Test
    void anAuthorityDoesNotLogIn() {
        refused(
                scene.holder()
                        .critical(Extension.basicConstraints, new BasicConstraints(true))
                        .issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aServerDoesNotLogIn() {
        refused(
                scene.holder()
                        .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                        .issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aCertificateForClientsLogsIn() {
        accepted(scene.holder()
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                }))
                .issuedBy(scene.issuing));
    }

    @Test
    void aCertificateOfAVendorThatRequiresAPurposeHasIt() {
        scene.usage(new UsagePolicy(false, Set.of(), Set.of(KeyPurposeId.id_kp_clientAuth.getId())));

        accepted(scene.holder()
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
                .issuedBy(scene.issuing));
        refused(
                scene.holder()
                        .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection))
                        .issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aCertificateThatSaysNothingHasNotTheRequiredPurpose() {
        scene.usage(new UsagePolicy(false, Set.of(), Set.of(KeyPurposeId.id_kp_clientAuth.getId())));

        refused(scene.holder().issuedBy(scene.issuing), Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    /** To read an extension is not to heed it. */
    @Test
    void aRuleForAStandardExtensionDoesNotMakeItUnderstood() {
        ASN1ObjectIdentifier standard = Extension.policyConstraints;
        scene.settings(
                usual -> withRule(usual, IdentityRule.extension(standard.getId(), IdentityKind.USCC, "2.5.4.10")));

        refused(
                scene.holder().critical(standard, Scene.text(Scene.USCC)).issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void aRuleThatIsSwitchedOffDoesNotMakeAnExtensionUnderstood() {
        ASN1ObjectIdentifier own = new ASN1ObjectIdentifier("1.2.3.4");
        scene.settings(usual -> withRule(
                usual,
                IdentityRule.extension(own.getId(), IdentityKind.USCC, "2.5.4.10")
                        .switchedOff()));

        refused(
                scene.holder().critical(own, Scene.text(Scene.USCC)).issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void anUnknownCriticalExtensionOfTheHolderIsRefused() {
        refused(
                scene.holder()
                        .critical(new ASN1ObjectIdentifier("1.2.3.4"), Scene.text("what"))
                        .issuedBy(scene.issuing),
                Reason.NOT_A_SIGNING_CERTIFICATE);
    }

    @Test
    void anIdentityExtensionMayBeCritical() {
        accepted(scene.holder()
                .critical(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing));
    }

    @Test
    void aRevokedCertificateIsRefused() {
        refusedByRevocation(Mode.HARD, Status.REVOKED, Reason.REVOKED);
    }

    @Test
    void aRevokedCertificateIsRefusedBySoftPolicyToo() {
        refusedByRevocation(Mode.SOFT, Status.REVOKED, Reason.REVOKED);
    }

    @Test
    void anUnknownCertificateIsRefusedBySoftPolicyToo() {
        refusedByRevocation(Mode.SOFT, Status.UNKNOWN, Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void noAnswerIsRefusedByHardPolicy() {
        refusedByRevocation(Mode.HARD, Status.UNAVAILABLE, Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void noAnswerIsLetPassBySoftPolicy() {
        scene.revocation(Mode.SOFT, Status.UNAVAILABLE);

        accepted(scene.holder().issuedBy(scene.issuing));
    }

    @Test
    void aCheckerThatDidNotAskDoesNotSatisfyHardPolicy() {
        refusedByRevocation(Mode.HARD, Status.NOT_CHECKED, Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void aCheckerThatDidNotAskSatisfiesOff() {
        scene.revocation(Mode.OFF, Status.NOT_CHECKED);

        accepted(scene.holder().issuedBy(scene.issuing));
    }

    @Test
    void nobodyIsAskedAboutACertificateWhoseKeyIsNotAtHand() {
        Issued holder = scene.holder().issuedBy(scene.issuing);

        scene.verdict(CertificateProof.raw(holder.der(), new byte[70]));

        assertThat(scene.questions).isZero();
    }

    @Test
    void aCertificateWithoutIdentityIsRefused() {
        refused(scene.holder().without(Scene.ORGANISATION_OID).issuedBy(scene.issuing), Reason.IDENTITY_MISSING);
    }

    @Test
    void anOrganisationCodeAloneIsRefusedWithTheCode() {
        Verdict verdict = scene.verdict(scene.holder()
                .plain(Scene.ORGANISATION_OID, new DERPrintableString("MA5TEXT0-3"))
                .issuedBy(scene.issuing));

        assertThat(verdict).isInstanceOfSatisfying(Refusal.OrganisationCodeOnly.class, refusal -> assertThat(
                        refusal.organisationCode())
                .isEqualTo("MA5TEXT03"));
    }

    @Test
    void twoDifferentCodesAreAmbiguous() {
        refused(
                scene.holder()
                        .plain(new ASN1ObjectIdentifier("2.16.156.112548"), Scene.text("91440300123456788M"))
                        .issuedBy(scene.issuing),
                Reason.IDENTITY_AMBIGUOUS);
    }

    @Test
    void aStaffCertificateProvesBoth() {
        Verdict verdict = scene.verdict(scene.holder()
                .plain(Scene.PERSON_OID, Scene.text("SF" + Scene.PERSON))
                .issuedBy(scene.issuing));

        assertThat(verdict).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.uscc()).isEqualTo(Scene.USCC);
            assertThat(accepted.person())
                    .satisfies(person -> assertThat(person.number()).isEqualTo(Scene.PERSON));
        });
    }

    @Test
    void theVerdictKeepsNumbersOutOfLogs() {
        Verdict verdict = scene.verdict(scene.holder().issuedBy(scene.issuing));

        assertThat(verdict.toString()).doesNotContain(Scene.USCC).doesNotContain("Example");
    }

    @Test
    void aVendorsRulesDoNotReachAnotherVendorsCertificates() {
        Issued otherRoot = Draft.authority(Keys.sm2(), "CN=Other root").selfSigned();
        TrustedCaSettings usual = scene.usual();
        TrustedCaSettings other = new TrustedCaSettings(
                "other",
                "Other",
                null,
                null,
                true,
                otherRoot.pem(),
                "",
                usual.algorithms(),
                usual.usage(),
                usual.issuing(),
                usual.identityRules(),
                usual.revocation(),
                usual.proof());
        TrustStore both = new TrustStore(
                List.of(new org.usercenter.ca.verifier.trust.TrustedCaReader(Keys.BC).read(other), scene.ca()));
        Issued holder = scene.holder().issuedBy(scene.issuing);

        Verdict verdict = scene.verifier().verify(both, withChain(holder, scene.issuing, otherRoot), Scene.FIELDS);

        assertThat(verdict).isInstanceOfSatisfying(Accepted.class, accepted -> assertThat(
                        accepted.vendor().id())
                .isEqualTo("vendor"));
    }

    private static TrustedCaSettings withRule(TrustedCaSettings usual, IdentityRule rule) {
        List<IdentityRule> rules = new ArrayList<>(usual.identityRules());
        rules.add(rule);
        return new TrustedCaSettings(
                usual.id(),
                usual.name(),
                usual.hotline(),
                usual.driverUrl(),
                true,
                usual.anchorsPem(),
                usual.intermediatesPem(),
                usual.algorithms(),
                usual.usage(),
                usual.issuing(),
                rules,
                usual.revocation(),
                usual.proof());
    }
}
