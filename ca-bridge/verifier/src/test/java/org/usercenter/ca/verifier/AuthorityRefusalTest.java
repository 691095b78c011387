package org.usercenter.ca.verifier;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.trust.IssuingPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Authorities that a client brings along to a vendor that allows it, each with just one fault. */
@Tag("L2")
final class AuthorityRefusalTest extends VerdictTest {

    @BeforeEach
    void allowUnlistedIntermediates() {
        scene.issuing(new IssuingPolicy(true));
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
}
