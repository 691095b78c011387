package org.usercenter.ca.verifier;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.RevocationResult.Status;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustStore;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;
import org.usercenter.ca.verifier.trust.UsagePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Each refusal by a certificate that is good but for one fault. */
@Tag("L2")
final class RefusalTest {

    private final Scene scene = new Scene();

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
                usual.identityRules(),
                usual.revocation(),
                usual.proof()));

        refused(scene.holder().issuedBy(scene.issuing), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void anEndEntityIsNoAuthority() {
        Issued entity = scene.holder().issuedBy(scene.issuing);

        refused(withChain(scene.holder().issuedBy(entity), entity), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void anAuthorityThatCameAlongIsALink() {
        Issued further = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Further").issuedBy(scene.issuing);

        assertThat(scene.verdict(withChain(scene.holder().issuedBy(further), further)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aRootThatCameAlongIsNoAnchor() {
        Issued foreign = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Root").selfSigned();
        Issued further = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Further").issuedBy(foreign);

        refused(withChain(scene.holder().issuedBy(further), further, foreign), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void anAuthorityBelowItsPathLengthIsNotTrusted() {
        Issued last = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Last")
                .critical(Extension.basicConstraints, new BasicConstraints(0))
                .issuedBy(scene.issuing);
        Issued below = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Below").issuedBy(last);

        refused(withChain(scene.holder().issuedBy(below), below, last), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void anAuthorityWithinItsPathLengthIsTrusted() {
        Issued last = Draft.authority(Keys.sm2(), "C=CN,O=Vendor,CN=Last")
                .critical(Extension.basicConstraints, new BasicConstraints(0))
                .issuedBy(scene.issuing);

        assertThat(scene.verdict(withChain(scene.holder().issuedBy(last), last)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anAuthorityThatMayNotSignCertificatesIsNotTrusted() {
        linkRefused(
                Draft.authority(Keys.sm2(), "CN=Link").critical(Extension.keyUsage, new KeyUsage(KeyUsage.cRLSign)));
    }

    @Test
    void anExpiredAuthorityIsNotTrusted() {
        linkRefused(Draft.authority(Keys.sm2(), "CN=Link").valid("2020-01-01T00:00:00Z", "2026-11-24T07:59:59Z"));
    }

    @Test
    void anAuthorityWithCriticalNameConstraintsIsNotTrusted() {
        linkRefused(Draft.authority(Keys.sm2(), "CN=Link")
                .critical(
                        Extension.nameConstraints,
                        new NameConstraints(
                                new GeneralSubtree[] {new GeneralSubtree(new GeneralName(GeneralName.dNSName, "test"))},
                                null)));
    }

    @Test
    void anAuthorityWithAnUnknownCriticalExtensionIsNotTrusted() {
        linkRefused(Draft.authority(Keys.sm2(), "CN=Link")
                .critical(new ASN1ObjectIdentifier("1.2.3.4"), Scene.text("what")));
    }

    @Test
    void aPathOfSixAuthoritiesIsTooLong() {
        List<Issued> chain = new ArrayList<>();
        Issued last = scene.issuing;
        for (int i = 0; i < 4; i++) {
            last = Draft.authority(Keys.sm2(), "CN=Link " + i).issuedBy(last);
            chain.add(last);
        }

        refused(withChain(scene.holder().issuedBy(last), chain.toArray(Issued[]::new)), Reason.ISSUER_NOT_TRUSTED);
    }

    @Test
    void aCertificateSignedWithSha1IsWeak() {
        KeyPair keys = Keys.rsa(2048);
        Issued rsa = Draft.authority(keys, "CN=Rsa").issuedBy(scene.issuing);

        refused(withChain(scene.holder().signedWith("SHA1withRSA").issuedBy(rsa), rsa), Reason.WEAK_ALGORITHM);
    }

    @Test
    void aShortRsaKeyInThePathIsWeak() {
        Issued rsa = Draft.authority(Keys.rsa(1024), "CN=Rsa").issuedBy(scene.issuing);

        refused(withChain(scene.holder().issuedBy(rsa), rsa), Reason.WEAK_ALGORITHM);
    }

    @Test
    void aP256AuthorityDoesNotSignAsSm2() {
        Issued p256 = Draft.authority(Keys.ec("secp256r1"), "CN=P256").issuedBy(scene.issuing);

        refused(withChain(scene.holder().signedWith("SM3withSM2").issuedBy(p256), p256), Reason.WEAK_ALGORITHM);
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
                usual.identityRules(),
                usual.revocation(),
                usual.proof()));

        refused(
                Draft.holder(Keys.rsa(2048), "CN=Example")
                        .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                        .issuedBy(scene.issuing),
                Reason.WEAK_ALGORITHM);
    }

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
        scene.settings(usual -> new TrustedCaSettings(
                usual.id(),
                usual.name(),
                usual.hotline(),
                usual.driverUrl(),
                true,
                usual.anchorsPem(),
                usual.intermediatesPem(),
                usual.algorithms(),
                new UsagePolicy(true, Set.of(), Set.of()),
                usual.identityRules(),
                usual.revocation(),
                usual.proof()));

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

    private void otherFieldIsNoProof(ProofText.Fields signed) {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        byte[] signature = Keys.sign(
                holder.keys(),
                "SM3withSM2",
                ProofText.of(signed, holder.parsed().fingerprint()));

        refused(CertificateProof.raw(holder.der(), signature), Reason.PROOF_INVALID);
    }

    private void linkRefused(Draft authority) {
        Issued link = authority.issuedBy(scene.issuing);

        refused(withChain(scene.holder().issuedBy(link), link), Reason.ISSUER_NOT_TRUSTED);
    }

    private void refusedByRevocation(Mode mode, Status status, Reason reason) {
        scene.revocation(mode, status);

        refused(scene.holder().issuedBy(scene.issuing), reason);
    }

    private static CertificateProof withChain(Issued holder, Issued... chain) {
        return new CertificateProof(
                holder.der(),
                Scene.signature(holder),
                SignatureFormat.RAW_DER,
                null,
                Arrays.stream(chain).map(Issued::der).toList());
    }

    private static TrustedCaSettings with(TrustedCaSettings usual, ProofPolicy proof) {
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
                usual.identityRules(),
                usual.revocation(),
                proof);
    }

    private void accepted(Issued holder) {
        assertThat(scene.verdict(holder)).isInstanceOf(Accepted.class);
    }

    private void refused(Issued holder, Reason reason) {
        refused(Scene.proof(holder), reason);
    }

    private void refused(CertificateProof proof, Reason reason) {
        assertThat(scene.verdict(proof)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
