package org.usercenter.ca.verifier.trust;

import java.net.URI;
import java.security.Provider;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.usercenter.ca.verifier.identity.DefaultIdentityRules;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.InvalidTrustException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag("O2")
final class TrustedCaReaderTest {

    private final Issued root = Draft.authority(Keys.sm2(), "CN=Root").selfSigned();
    private final TrustedCaReader reader = new TrustedCaReader(Keys.BC);

    @Test
    void intermediatesInAnyOrderAreChained() {
        Issued first = Draft.authority(Keys.sm2(), "CN=First").issuedBy(root);
        Issued second = Draft.authority(Keys.sm2(), "CN=Second").issuedBy(first);

        assertThat(reader.read(settings(root.pem(), second.pem() + "\n" + first.pem()))
                        .intermediates())
                .hasSize(2);
    }

    @Test
    void textBetweenCertificatesIsRefused() {
        refused(settings("Bag Attributes\n" + root.pem(), ""), Reason.NOT_PEM);
    }

    @Test
    void aPrivateKeyInsteadOfACertificateIsRefused() {
        refused(settings(root.pem().replace("CERTIFICATE", "PRIVATE KEY"), ""), Reason.NOT_PEM);
    }

    @Test
    void noAnchorIsRefused() {
        refused(settings(" ", ""), Reason.NO_ANCHOR);
    }

    @Test
    void anAnchorSignedByAnotherIsRefused() {
        refused(settings(Draft.authority(Keys.sm2(), "CN=First").issuedBy(root).pem(), ""), Reason.NOT_SELF_SIGNED);
    }

    @Test
    void anAnchorOfTheSameNameSignedByAnotherKeyIsRefused() {
        refused(settings(Draft.authority(Keys.sm2(), "CN=Root").issuedBy(root).pem(), ""), Reason.NOT_SELF_SIGNED);
    }

    @Test
    void anAnchorThatMayNotIssueIsRefused() {
        refused(settings(Draft.holder(Keys.sm2(), "CN=Root").selfSigned().pem(), ""), Reason.NOT_A_CA);
    }

    @Test
    void anAnchorWithoutKeyUsageIsRefused() {
        refused(
                settings(
                        Draft.authority(Keys.sm2(), "CN=Root")
                                .without(Extension.keyUsage)
                                .selfSigned()
                                .pem(),
                        ""),
                Reason.NOT_A_CA);
    }

    @Test
    void anAnchorWithAShortRsaKeyIsRefused() {
        refused(settings(Draft.authority(Keys.rsa(1024), "CN=Root").selfSigned().pem(), ""), Reason.ALGORITHM);
    }

    @Test
    void anAnchorSignedWithSha1IsRefused() {
        refused(
                settings(
                        Draft.authority(Keys.rsa(2048), "CN=Root")
                                .signedWith("SHA1withRSA")
                                .selfSigned()
                                .pem(),
                        ""),
                Reason.ALGORITHM);
    }

    @Test
    void anAlgorithmThatTheVendorDoesNotUseIsRefused() {
        refused(settings(root.pem(), "", Set.of(KeyAlgorithm.RSA)), Reason.ALGORITHM);
    }

    @Test
    void anIntermediateOfAnotherRootIsRefused() {
        Issued foreign = Draft.authority(Keys.sm2(), "CN=Root").selfSigned();

        refused(
                settings(
                        root.pem(),
                        Draft.authority(Keys.sm2(), "CN=First")
                                .issuedBy(foreign)
                                .pem()),
                Reason.NOT_CHAINED);
    }

    @Test
    void anIntermediateThatMayNotIssueIsRefused() {
        refused(
                settings(
                        root.pem(),
                        Draft.holder(Keys.sm2(), "CN=First").issuedBy(root).pem()),
                Reason.NOT_A_CA);
    }

    @Test
    void anIntermediateWithAKeyThatTheVendorDoesNotUseIsRefused() {
        refused(
                settings(
                        root.pem(),
                        Draft.authority(Keys.rsa(2048), "CN=First")
                                .issuedBy(root)
                                .pem(),
                        Set.of(KeyAlgorithm.SM2)),
                Reason.ALGORITHM);
    }

    @Test
    void aVendorUsuallyTakesEveryShapeOfASignature() {
        assertThat(ProofPolicy.standard().formats()).containsExactlyInAnyOrder(SignatureFormat.values());
        assertThat(ProofPolicy.standard().allowNoZ()).isFalse();
        assertThat(ProofPolicy.standard().inputIsBase64()).isFalse();
    }

    @Test
    void aVendorHasAUserIdOfAtLeastOneByte() {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> new ProofPolicy(Set.of(SignatureFormat.RAW_DER), false, false, ""))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROOF_SETTINGS));
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> new IssuingPolicy(false, "", null))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROOF_SETTINGS));
    }

    @Test
    void aVendorHasAtLeastOneShape() {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> new ProofPolicy(Set.of(), false, false, null))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.PROOF_SETTINGS));
    }

    @Test
    void fiftyAnchorsAreRead() {
        assertThat(reader.read(settings(root.pem().repeat(50), "")).anchors()).hasSize(50);
    }

    @Test
    void fiftyOneAnchorsAreTooMany() {
        refused(settings(root.pem().repeat(51), ""), Reason.TOO_MANY);
    }

    @Test
    void sm2IsRefusedWhereTheLibraryHasNone() {
        Provider without = new Provider("none", "1", "knows nothing") {
            private static final long serialVersionUID = 1L;
        };

        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> new TrustedCaReader(without).read(settings(root.pem(), "")))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.SM2_UNAVAILABLE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"HARD", "SOFT"})
    void aCheckThatCouldAskNobodyIsRefused(Mode mode) {
        refused(settings(root.pem(), revocation(mode, List.of())), Reason.REVOCATION_SOURCE);
    }

    @Test
    void aCheckWithAListIsRead() {
        RevocationPolicy listed = revocation(Mode.HARD, List.of(URI.create("http://crl.example.test/ca.crl")));

        assertThat(reader.read(settings(root.pem(), listed)).revocation()).isEqualTo(listed);
    }

    @Test
    void twoVendorsWithOneIdAreRefused() {
        TrustedCa ca = reader.read(settings(root.pem(), ""));

        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> new TrustStore(List.of(ca, ca)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DUPLICATE_ID));
    }

    private void refused(TrustedCaSettings settings, Reason reason) {
        assertThatExceptionOfType(InvalidTrustException.class)
                .isThrownBy(() -> reader.read(settings))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static RevocationPolicy revocation(Mode mode, List<URI> crls) {
        RevocationPolicy off = RevocationPolicy.off();
        return new RevocationPolicy(
                mode,
                null,
                Set.of(),
                crls,
                off.certIdHash(),
                false,
                off.maxAge(),
                off.connectTimeout(),
                off.readTimeout());
    }

    private static TrustedCaSettings settings(String anchors, RevocationPolicy revocation) {
        return settings(anchors, "", Set.of(KeyAlgorithm.values()), revocation);
    }

    private static TrustedCaSettings settings(String anchors, String intermediates, Set<KeyAlgorithm> algorithms) {
        return settings(anchors, intermediates, algorithms, RevocationPolicy.off());
    }

    private static TrustedCaSettings settings(String anchors, String intermediates) {
        return settings(anchors, intermediates, Set.of(KeyAlgorithm.values()));
    }

    private static TrustedCaSettings settings(
            String anchors, String intermediates, Set<KeyAlgorithm> algorithms, RevocationPolicy revocation) {
        return new TrustedCaSettings(
                "vendor",
                "Vendor",
                null,
                null,
                true,
                anchors,
                intermediates,
                algorithms,
                UsagePolicy.standard(),
                IssuingPolicy.standard(),
                DefaultIdentityRules.national(),
                revocation,
                ProofPolicy.standard());
    }
}
