package org.usercenter.ca.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
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
import org.usercenter.ca.verifier.trust.ProofPolicy;
import org.usercenter.ca.verifier.trust.SignatureFormat;
import org.usercenter.ca.verifier.trust.TrustedCaSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages put together by hand, as no library at hand writes those of GM/T 0010. */
@Tag("L2")
@Tag("L7")
final class MessageProofTest {

    private static final String GM = "1.2.156.10197.6.1.4.2.";
    private static final String RFC = "1.2.840.113549.1.7.";
    private static final String SIGN = "1.2.156.10197.1.301.1";

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
        refused(message(SignatureFormat.CMS_GM, true, SIGN, null), SignatureFormat.CMS_RFC, Reason.MALFORMED);
    }

    @Test
    void otherEmbeddedContentIsNoProof() throws Exception {
        refused(
                message(SignatureFormat.CMS_GM, true, SIGN, new byte[] {1}),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void aContentTypeAttributeOfTheOtherFlavourIsNoProof() throws Exception {
        refused(
                new Builder(SignatureFormat.CMS_GM)
                        .attributes(
                                list -> change(list, CMSAttributes.contentType, new ASN1ObjectIdentifier(RFC + "1")))
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void theDigestOfAnotherTextIsNoProof() throws Exception {
        refused(
                new Builder(SignatureFormat.CMS_GM)
                        .attributes(list -> change(list, CMSAttributes.messageDigest, new DEROctetString(new byte[32])))
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void attributesWithoutADigestAreNoProof() throws Exception {
        refused(
                new Builder(SignatureFormat.CMS_GM)
                        .attributes(list -> list.stream()
                                .filter(each -> !each.getAttrType().equals(CMSAttributes.messageDigest))
                                .toList())
                        .build(),
                SignatureFormat.CMS_GM,
                Reason.PROOF_INVALID);
    }

    @Test
    void twoSignersAreMalformed() throws Exception {
        refused(new Builder(SignatureFormat.CMS_GM).signers(2).build(), SignatureFormat.CMS_GM, Reason.MALFORMED);
    }

    @Test
    void aSignerWhoseCertificateIsMissingIsRefused() throws Exception {
        refused(
                new Builder(SignatureFormat.CMS_GM).certificates(scene.issuing).build(),
                SignatureFormat.CMS_GM,
                Reason.MALFORMED);
    }

    @Test
    void theSignersCertificateMayComeBesideTheMessage() throws Exception {
        byte[] message = new Builder(SignatureFormat.CMS_GM).certificates().build();

        assertThat(scene.verdict(new CertificateProof(holder.der(), message, SignatureFormat.CMS_GM, null, List.of())))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aCertificateBesideTheMessageMustBeTheSigners() throws Exception {
        Issued other = scene.holder().issuedBy(scene.issuing);
        byte[] message = new Builder(SignatureFormat.CMS_GM).build();

        assertThat(scene.verdict(new CertificateProof(other.der(), message, SignatureFormat.CMS_GM, null, List.of())))
                .isInstanceOf(Refusal.ProofInvalid.class);
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
        byte[] message = new Builder(SignatureFormat.CMS_GM)
                .signature(digestSignature(new byte[32]))
                .build();

        refused(message, SignatureFormat.CMS_GM, Reason.PROOF_INVALID);
    }

    @Test
    void bytesAfterTheMessageAreMalformed() throws Exception {
        byte[] message = new Builder(SignatureFormat.CMS_GM).build();

        refused(Arrays.copyOf(message, message.length + 1), SignatureFormat.CMS_GM, Reason.MALFORMED);
    }

    private byte[] withoutZ() throws Exception {
        byte[] hash = MessageDigest.getInstance("SM3", Keys.BC).digest(text);
        return new Builder(SignatureFormat.CMS_GM)
                .signature(digestSignature(hash))
                .build();
    }

    /** Signs 32 bytes as they are: no Z. */
    private byte[] digestSignature(byte[] e) throws Exception {
        return Keys.signDigest(holder.keys(), e);
    }

    private byte[] message(SignatureFormat format, boolean attributes, String algorithm, byte @Nullable [] content)
            throws Exception {
        Builder builder = new Builder(format).algorithm(algorithm).content(content);
        return attributes ? builder.attributes(UnaryOperator.identity()).build() : builder.build();
    }

    private byte[] generated(Issued signer, String algorithm) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(Keys.BC)
                .build(algorithm, signer.keys().getPrivate(), signer.parsed().certificate()));
        generator.addCertificates(new JcaCertStore(List.of(signer.parsed().certificate())));
        byte[] own = ProofText.of(Scene.FIELDS, signer.parsed().fingerprint());
        return generator.generate(new CMSProcessableByteArray(own), true).getEncoded();
    }

    private static List<Attribute> change(List<Attribute> list, ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return list.stream()
                .map(each -> each.getAttrType().equals(oid) ? new Attribute(oid, new DERSet(value)) : each)
                .toList();
    }

    private static TrustedCaSettings with(TrustedCaSettings usual, boolean allowNoZ) {
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
                new ProofPolicy(Set.of(SignatureFormat.CMS_GM), allowNoZ, false, null));
    }

    private void refused(byte[] message, SignatureFormat format, Reason reason) {
        assertThat(scene.verdict(CertificateProof.message(message, format)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private final class Builder {

        private final String arc;
        private String algorithm = SIGN;
        private byte @Nullable [] content;
        private byte @Nullable [] signature;
        private Issued[] certificates = {holder, scene.issuing};
        private int signers = 1;
        private boolean attributes;
        private UnaryOperator<List<Attribute>> change = UnaryOperator.identity();

        Builder(SignatureFormat format) {
            this.arc = format == SignatureFormat.CMS_GM ? GM : RFC;
        }

        Builder algorithm(String oid) {
            this.algorithm = oid;
            return this;
        }

        Builder content(byte @Nullable [] bytes) {
            this.content = bytes == null ? null : bytes.clone();
            return this;
        }

        Builder signature(byte[] bytes) {
            this.signature = bytes.clone();
            return this;
        }

        Builder certificates(Issued... list) {
            this.certificates = list.clone();
            return this;
        }

        Builder signers(int count) {
            this.signers = count;
            return this;
        }

        Builder attributes(UnaryOperator<List<Attribute>> operator) {
            this.attributes = true;
            this.change = operator;
            return this;
        }

        byte[] build() throws Exception {
            ASN1ObjectIdentifier data = new ASN1ObjectIdentifier(arc + "1");
            AlgorithmIdentifier sm3 = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.401"));
            ASN1Set signed = attributes ? new DERSet(signedAttributes(data)) : null;
            byte[] bytes = signature != null
                    ? signature
                    : Keys.sign(
                            holder.keys(), "SM3withSM2", signed == null ? text : signed.getEncoded(ASN1Encoding.DER));
            ASN1EncodableVector signer = new ASN1EncodableVector();
            signer.add(new ASN1Integer(1));
            signer.add(new IssuerAndSerialNumber(
                    holder.parsed().holder().getIssuer(),
                    holder.parsed().holder().getSerialNumber()));
            signer.add(sm3);
            if (signed != null) {
                signer.add(new DERTaggedObject(false, 0, signed));
            }
            signer.add(new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm)));
            signer.add(new DEROctetString(bytes));
            ASN1EncodableVector all = new ASN1EncodableVector();
            for (int i = 0; i < signers; i++) {
                all.add(new DERSequence(signer));
            }
            ASN1EncodableVector inside = new ASN1EncodableVector();
            for (Issued each : certificates) {
                inside.add(each.parsed().holder().toASN1Structure());
            }
            ASN1EncodableVector encapsulated = new ASN1EncodableVector();
            encapsulated.add(data);
            if (content != null) {
                encapsulated.add(new DERTaggedObject(true, 0, new DEROctetString(content)));
            }
            ASN1EncodableVector signedData = new ASN1EncodableVector();
            signedData.add(new ASN1Integer(1));
            signedData.add(new DERSet(sm3));
            signedData.add(new DERSequence(encapsulated));
            signedData.add(new DERTaggedObject(false, 0, new DERSet(inside)));
            signedData.add(new DLSet(all));
            ASN1EncodableVector outer = new ASN1EncodableVector();
            outer.add(new ASN1ObjectIdentifier(arc + "2"));
            outer.add(new DERTaggedObject(true, 0, new DERSequence(signedData)));
            return new DERSequence(outer).getEncoded();
        }

        private ASN1EncodableVector signedAttributes(ASN1ObjectIdentifier data) throws Exception {
            byte[] hash = MessageDigest.getInstance("SM3", Keys.BC).digest(text);
            List<Attribute> list = new ArrayList<>();
            list.add(new Attribute(CMSAttributes.contentType, new DERSet(data)));
            list.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(hash))));
            list.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(Scene.NOW)))));
            ASN1EncodableVector vector = new ASN1EncodableVector();
            change.apply(list).forEach(vector::add);
            return vector;
        }
    }
}
