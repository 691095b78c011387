package org.usercenter.ca.verifier;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.trust.IssuingPolicy;
import org.usercenter.ca.verifier.trust.UsagePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Authorities that a client brings along to a vendor that allows it, each with just one fault. */
@Tag("L2")
final class AuthorityRefusalTest extends VerdictTest {

    @BeforeEach
    void allowUnlistedIntermediates() {
        scene.issuing(new IssuingPolicy(true, null, null));
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

    @ParameterizedTest
    @ValueSource(strings = {"2.5.29.30", "2.5.29.36", "2.5.29.54"})
    void anAuthorityWithConstraintsIsNotTrustedEvenWhenTheyAreNotCritical(String constraints) {
        linkRefused(
                Draft.authority(Keys.sm2(), "CN=Link").plain(new ASN1ObjectIdentifier(constraints), new DERSequence()));
    }

    @Test
    void anAuthorityForServersIsNotTrusted() {
        linkRefused(forPurpose(KeyPurposeId.id_kp_serverAuth));
    }

    @Test
    void anAuthorityForClientsIsTrusted() {
        linkAccepted(forPurpose(KeyPurposeId.id_kp_clientAuth));
    }

    @Test
    void anAuthorityForEmailIsTrusted() {
        linkAccepted(forPurpose(KeyPurposeId.id_kp_emailProtection));
    }

    @Test
    void anAuthorityForAnyPurposeIsTrusted() {
        linkAccepted(forPurpose(KeyPurposeId.anyExtendedKeyUsage));
    }

    @Test
    void anAuthorityForThePurposeThatTheVendorRequiresIsTrusted() {
        KeyPurposeId own = KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.2.3.4.5"));
        scene.usage(new UsagePolicy(false, Set.of(), Set.of(own.getId())));
        Issued link = forPurpose(own).issuedBy(scene.issuing);
        Issued holder = scene.holder()
                .plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(own))
                .issuedBy(link);

        assertThat(scene.verdict(withChain(holder, link))).isInstanceOf(Accepted.class);
    }

    @Test
    void aRequiredPolicyMustBeTheAuthoritysToo() {
        policies("1.2.3.1", "1.2.3.2", Refusal.NotASigningCertificate.class);
    }

    @Test
    void aRequiredPolicyThatTheAuthorityStatesIsValid() {
        policies("1.2.3.1", "1.2.3.1", Accepted.class);
    }

    @Test
    void aRequiredPolicyIsValidBelowAnAuthorityForAnyPolicy() {
        policies("1.2.3.1", "2.5.29.32.0", Accepted.class);
    }

    @Test
    void anotherRequiredPolicyThanTheHoldersInTheAuthorityIsNotEnough() {
        policies("1.2.3.1", "1.2.3.3", Refusal.NotASigningCertificate.class);
    }

    @Test
    void aHolderForAnyPolicyHasNotTheRequiredOne() {
        policies("2.5.29.32.0", "1.2.3.1", Refusal.NotASigningCertificate.class);
    }

    /** The vendor requires 1.2.3.1 or 1.2.3.3. */
    private void policies(String ofHolder, String ofAuthority, Class<?> verdict) {
        scene.usage(new UsagePolicy(false, Set.of("1.2.3.1", "1.2.3.3"), Set.of()));
        Issued link = Draft.authority(Keys.sm2(), "CN=Link")
                .plain(Extension.certificatePolicies, policy(ofAuthority))
                .issuedBy(scene.issuing);
        Issued holder = scene.holder()
                .plain(Extension.certificatePolicies, policy(ofHolder))
                .issuedBy(link);

        assertThat(scene.verdict(withChain(holder, link))).isInstanceOf(verdict);
    }

    private static CertificatePolicies policy(String oid) {
        return new CertificatePolicies(new PolicyInformation(new ASN1ObjectIdentifier(oid)));
    }

    private static Draft forPurpose(KeyPurposeId purpose) {
        return Draft.authority(Keys.sm2(), "CN=Link").plain(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
    }

    private void linkAccepted(Draft authority) {
        Issued link = authority.issuedBy(scene.issuing);

        assertThat(scene.verdict(withChain(scene.holder().issuedBy(link), link)))
                .isInstanceOf(Accepted.class);
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
}
