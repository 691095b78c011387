package org.usercenter.ca.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages of either flavour: who signed them, with which algorithm, in which shape. */
@Tag("L2")
@Tag("L7")
final class MessageProofTest {

    private final Scene scene = new Scene();
    private final Issued holder = scene.holder().issuedBy(scene.issuing);
    private final byte[] text = ProofText.of(Scene.FIELDS, holder.parsed().fingerprint());

    @ParameterizedTest
    @CsvSource({
        "CMS_GM, true, 1.2.156.10197.1.301.1, true",
        "CMS_GM, true, 1.2.156.10197.1.301.1, false",
        "CMS_GM, false, 1.2.156.10197.1.301.1, true",
        "CMS_GM, false, 1.2.156.10197.1.301, false",
        "CMS_RFC, true, 1.2.156.10197.1.501, true",
        "CMS_RFC, false, 1.2.156.10197.1.501, false"
    })
    void bothFlavoursProvePossession(SignatureFormat format, boolean attributes, String algorithm, boolean embedded)
            throws Exception {
        byte[] message = message(format, attributes, algorithm, embedded ? text : null);

        assertThat(scene.verdict(CertificateProof.message(message, format))).isInstanceOf(Accepted.class);
    }

    @Test
    void aMessageThatTheLibraryMadeProvesPossession() throws Exception {
        assertThat(scene.verdict(CertificateProof.message(generated(holder, "SM3withSM2"), SignatureFormat.CMS_RFC)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anRsaMessageThatTheLibraryMadeProvesPossession() throws Exception {
        Issued rsa = Draft.holder(Keys.rsa(2048), "CN=Rsa")
                .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing);

        assertThat(scene.verdict(CertificateProof.message(generated(rsa, "SHA256withRSA"), SignatureFormat.CMS_RFC)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void anRsaMessageWithSha1IsNoProof() throws Exception {
        Issued rsa = Draft.holder(Keys.rsa(2048), "CN=Rsa")
                .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing);

        refused(generated(rsa, "SHA1withRSA"), SignatureFormat.CMS_RFC, Reason.PROOF_INVALID);
    }

    @Test
    void theOtherFlavourIsMalformed() throws Exception {
        refused(
                message(SignatureFormat.CMS_GM, true, MessageDraft.SIGN, null),
                SignatureFormat.CMS_RFC,
                Reason.MALFORMED);
    }

    @Test
    void twoSignersAreMalformed() throws Exception {
        refused(
                new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                        .signers(2)
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.MALFORMED);
    }

    @Test
    void aSignerWhoseCertificateIsMissingIsRefused() throws Exception {
        refused(
                new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                        .certificates(scene.issuing)
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.MALFORMED);
    }

    @Test
    void theSignersCertificateMayComeBesideTheMessage() throws Exception {
        byte[] message = new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                .certificates()
                .build();

        assertThat(scene.verdict(new CertificateProof(holder.der(), message, SignatureFormat.CMS_GM, null, List.of())))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aCertificateBesideTheMessageMustBeTheSigners() throws Exception {
        Issued other = scene.holder().issuedBy(scene.issuing);
        byte[] message = new MessageDraft(scene, holder, SignatureFormat.CMS_GM).build();

        assertThat(scene.verdict(new CertificateProof(other.der(), message, SignatureFormat.CMS_GM, null, List.of())))
                .isInstanceOf(Refusal.ProofInvalid.class);
    }

    @Test
    void bytesAfterTheMessageAreMalformed() throws Exception {
        byte[] message = new MessageDraft(scene, holder, SignatureFormat.CMS_GM).build();

        refused(Arrays.copyOf(message, message.length + 1), SignatureFormat.CMS_GM, Reason.MALFORMED);
    }

    private byte[] message(SignatureFormat format, boolean attributes, String algorithm, byte @Nullable [] content)
            throws Exception {
        MessageDraft builder =
                new MessageDraft(scene, holder, format).algorithm(algorithm).content(content);
        return attributes ? builder.attributes(UnaryOperator.identity()).build() : builder.build();
    }

    private byte[] generated(Issued signer, String algorithm) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(Keys.BC)
                .build(algorithm, signer.keys().getPrivate(), signer.x509()));
        generator.addCertificates(new JcaCertStore(List.of(signer.x509())));
        byte[] own = ProofText.of(Scene.FIELDS, signer.parsed().fingerprint());
        return generator.generate(new CMSProcessableByteArray(own), true).getEncoded();
    }

    private void refused(byte[] message, SignatureFormat format, Reason reason) {
        assertThat(scene.verdict(CertificateProof.message(message, format)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
