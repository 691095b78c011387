package org.usercenter.ca.verifier;

import java.util.List;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.pki.Draft;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.proof.SignedMessage;
import org.usercenter.ca.verifier.trust.SignatureFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Ways in which software writes signed messages, and how large they may be. */
@Tag("L2")
final class MessageFormTest extends VerdictTest {

    private static final byte[] KEY_ID = {1, 2, 3, 4};

    /** Many write the key's kind where the signature's belongs; the hash stands beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"SHA256withRSA", "SHA384withRSA", "SHA512withRSA"})
    void theKindOfKeyInsteadOfTheSignatureIsUnderstood(String algorithm) throws Exception {
        assertThat(verdict(message(rsaHolder(), algorithm, true, null))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA256withRSA", "SHA384withRSA", "SHA512withRSA"})
    void theSignaturesOwnNumberIsUnderstood(String algorithm) throws Exception {
        assertThat(verdict(message(rsaHolder(), algorithm, false, null))).isInstanceOf(Accepted.class);
    }

    @Test
    void aSignerNamedByHisKeyIsFound() throws Exception {
        assertThat(verdict(message(holderWithKeyId(KEY_ID), "SM3withSM2", false, KEY_ID)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aSignerNamedByAnotherKeyIsMissing() throws Exception {
        refusedMessage(message(holderWithKeyId(KEY_ID), "SM3withSM2", false, new byte[] {9}), Reason.MALFORMED);
    }

    @Test
    void aSignerNamedByAKeyWhoseCertificateNamesNoneIsMissing() throws Exception {
        Issued holder = scene.holder().issuedBy(scene.issuing);

        refusedMessage(message(holder, "SM3withSM2", false, KEY_ID), Reason.MALFORMED);
    }

    @Test
    void aKeyIdentifierThatCannotBeReadNamesNobody() throws Exception {
        Issued holder = scene.holder()
                .extension(Extension.subjectKeyIdentifier, false, new byte[] {1})
                .issuedBy(scene.issuing);

        refusedMessage(message(holder, "SM3withSM2", false, KEY_ID), Reason.MALFORMED);
    }

    @Test
    void fiveCertificatesMayBeInside() throws Exception {
        Issued holder = scene.holder().issuedBy(scene.issuing);
        Issued[] more = {holder, scene.issuing, scene.root, another(), another(), another()};
        MessageDraft draft = new MessageDraft(scene, holder, SignatureFormat.CMS_GM);

        assertThat(scene.verdict(CertificateProof.message(
                        draft.certificates(more[0], more[1], more[2], more[3], more[4])
                                .build(),
                        SignatureFormat.CMS_GM)))
                .isInstanceOf(Accepted.class);
        refused(CertificateProof.message(draft.certificates(more).build(), SignatureFormat.CMS_GM), Reason.MALFORMED);
    }

    @Test
    void aMessageOf32KibIsRead() throws Exception {
        refused(CertificateProof.message(sized(SignedMessage.MAX_BYTES), SignatureFormat.CMS_GM), Reason.PROOF_INVALID);
    }

    @Test
    void aMessageOfOneByteMoreIsNot() throws Exception {
        refused(CertificateProof.message(sized(SignedMessage.MAX_BYTES + 1), SignatureFormat.CMS_GM), Reason.MALFORMED);
    }

    @Test
    void nothingIsNoMessage() {
        refused(CertificateProof.message(new byte[0], SignatureFormat.CMS_RFC), Reason.MALFORMED);
    }

    private byte[] sized(int bytes) throws Exception {
        MessageDraft draft = new MessageDraft(scene, scene.holder().issuedBy(scene.issuing), SignatureFormat.CMS_GM);
        int room = bytes - draft.content(new byte[bytes / 2]).build().length;
        byte[] message = draft.content(new byte[bytes / 2 + room]).build();
        // The signature is a byte longer or shorter each time.
        while (message.length != bytes) {
            room += bytes - message.length;
            message = draft.content(new byte[bytes / 2 + room]).build();
        }
        return message;
    }

    private Issued another() {
        return scene.holder().issuedBy(scene.issuing);
    }

    private Issued holderWithKeyId(byte[] id) {
        return scene.holder()
                .plain(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(id))
                .issuedBy(scene.issuing);
    }

    private Issued rsaHolder() {
        return Draft.holder(Keys.rsa(2048), "CN=Rsa")
                .plain(Scene.ORGANISATION_OID, Scene.text(Scene.USCC))
                .issuedBy(scene.issuing);
    }

    private Verdict verdict(byte[] message) {
        return scene.verdict(CertificateProof.message(message, SignatureFormat.CMS_RFC));
    }

    private void refusedMessage(byte[] message, Reason reason) {
        refused(CertificateProof.message(message, SignatureFormat.CMS_RFC), reason);
    }

    private static byte[] message(Issued signer, String algorithm, boolean kindOfKey, byte @Nullable [] keyId)
            throws Exception {
        SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(
                new JcaDigestCalculatorProviderBuilder().setProvider(Keys.BC).build(),
                signature -> kindOfKey
                        ? new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)
                        : signature);
        var content = new JcaContentSignerBuilder(algorithm)
                .setProvider(Keys.BC)
                .build(signer.keys().getPrivate());
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                keyId == null ? builder.build(content, signer.parsed().holder()) : builder.build(content, keyId));
        generator.addCertificates(new JcaCertStore(List.of(signer.x509())));
        byte[] text = ProofText.of(Scene.FIELDS, signer.parsed().fingerprint());
        return generator.generate(new CMSProcessableByteArray(text), true).getEncoded();
    }
}
