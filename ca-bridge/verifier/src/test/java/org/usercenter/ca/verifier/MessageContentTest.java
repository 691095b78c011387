package org.usercenter.ca.verifier;

import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What the signer of a message signed: the text, described by its attributes or alone, with Z or without. */
@Tag("L2")
@Tag("L7")
final class MessageContentTest {

    private final Scene scene = new Scene();
    private final Issued holder = scene.holder().issuedBy(scene.issuing);
    private final byte[] text = ProofText.of(Scene.FIELDS, holder.parsed().fingerprint());

    @Test
    void otherEmbeddedContentIsNoProof() throws Exception {
        refused(
                new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                        .attributes(UnaryOperator.identity())
                        .content(new byte[] {1})
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void aContentTypeAttributeOfTheOtherFlavourIsNoProof() throws Exception {
        refused(
                new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                        .attributes(list -> change(list, CMSAttributes.contentType, MessageDraft.RFC_DATA))
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void theDigestOfAnotherTextIsNoProof() throws Exception {
        refused(
                new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                        .attributes(list -> change(list, CMSAttributes.messageDigest, new DEROctetString(new byte[32])))
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void attributesWithoutADigestAreNoProof() throws Exception {
        refused(
                new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                        .attributes(list -> list.stream()
                                .filter(each -> !each.getAttrType().equals(CMSAttributes.messageDigest))
                                .toList())
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void aDigestWithoutZIsNoProof() throws Exception {
        refused(withoutZ(), SignatureFormat.CMS_GM, Reason.PROOF_INVALID);
    }

    @Test
    void aVendorMayLeaveZOut() throws Exception {
        scene.settings(usual -> with(usual, true));

        assertThat(scene.verdict(CertificateProof.message(withoutZ(), SignatureFormat.CMS_GM)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aVendorThatLeavesZOutStillSignsTheText() throws Exception {
        scene.settings(usual -> with(usual, true));
        byte[] message = new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                .signature(digestSignature(new byte[32]))
                .build();

        refused(message, SignatureFormat.CMS_GM, Reason.PROOF_INVALID);
    }

    @Test
    void aMessageWithTheUserIdOfTheVendorsSoftwareHolds() throws Exception {
        scene.settings(usual ->
                VerdictTest.with(usual, new ProofPolicy(Set.of(SignatureFormat.CMS_GM), false, false, "vendor")));
        byte[] signature = Keys.sign(holder.keys(), text, "vendor");
        byte[] message = new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                .signature(signature)
                .build();

        assertThat(scene.verdict(CertificateProof.message(message, SignatureFormat.CMS_GM)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aMessageWithAnotherUserIdIsRefused() throws Exception {
        byte[] message = new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                .signature(Keys.sign(holder.keys(), text, "vendor"))
                .build();

        refused(message, SignatureFormat.CMS_GM, Reason.PROOF_INVALID);
    }

    private byte[] withoutZ() throws Exception {
        byte[] hash = MessageDigest.getInstance("SM3", Keys.BC).digest(text);
        return new MessageDraft(scene, holder, SignatureFormat.CMS_GM)
                .signature(digestSignature(hash))
                .build();
    }

    private byte[] digestSignature(byte[] e) throws Exception {
        return Keys.signDigest(holder.keys(), e);
    }

    private static List<Attribute> change(List<Attribute> list, ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return list.stream()
                .map(each -> each.getAttrType().equals(oid) ? new Attribute(oid, new DERSet(value)) : each)
                .toList();
    }

    private static TrustedCaSettings with(TrustedCaSettings usual, boolean allowNoZ) {
        return VerdictTest.with(usual, new ProofPolicy(Set.of(SignatureFormat.CMS_GM), allowNoZ, false, null));
    }

    private void refused(byte[] message, SignatureFormat format, Reason reason) {
        assertThat(scene.verdict(CertificateProof.message(message, format)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
