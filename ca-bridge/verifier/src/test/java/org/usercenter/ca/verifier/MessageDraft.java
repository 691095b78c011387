package org.usercenter.ca.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

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
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.pki.Issued;
import org.usercenter.ca.verifier.pki.Keys;
import org.usercenter.ca.verifier.proof.ProofText;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/** A signed message put together by hand, since no library at hand writes those of GM/T 0010. */
final class MessageDraft {

    private static final String GM = "1.2.156.10197.6.1.4.2.";
    private static final String RFC = "1.2.840.113549.1.7.";
    /** As GM/T 0010 names the signing algorithm of SM2. */
    static final String SIGN = "1.2.156.10197.1.301.1";

    static final ASN1ObjectIdentifier RFC_DATA = new ASN1ObjectIdentifier(RFC + "1");

    private final Issued holder;
    private final byte[] text;

    private final String arc;
    private String algorithm = SIGN;
    private byte @Nullable [] content;
    private byte @Nullable [] signature;
    private Issued[] certificates;
    private int signers = 1;
    private boolean attributes;
    private UnaryOperator<List<Attribute>> change = UnaryOperator.identity();

    /** By the holder over the text that the scene expects; brings the certificates of holder and issuer along. */
    MessageDraft(Scene scene, Issued holder, SignatureFormat format) {
        this.holder = holder;
        this.text = ProofText.of(Scene.FIELDS, holder.parsed().fingerprint());
        this.certificates = new Issued[] {holder, scene.issuing};
        this.arc = format == SignatureFormat.CMS_GM ? GM : RFC;
    }

    MessageDraft algorithm(String oid) {
        this.algorithm = oid;
        return this;
    }

    MessageDraft content(byte @Nullable [] bytes) {
        this.content = bytes == null ? null : bytes.clone();
        return this;
    }

    MessageDraft signature(byte[] bytes) {
        this.signature = bytes.clone();
        return this;
    }

    MessageDraft certificates(Issued... list) {
        this.certificates = list.clone();
        return this;
    }

    MessageDraft signers(int count) {
        this.signers = count;
        return this;
    }

    MessageDraft attributes(UnaryOperator<List<Attribute>> operator) {
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
                : Keys.sign(holder.keys(), "SM3withSM2", signed == null ? text : signed.getEncoded(ASN1Encoding.DER));
        ASN1EncodableVector signer = new ASN1EncodableVector();
        signer.add(new ASN1Integer(1));
        signer.add(new IssuerAndSerialNumber(
                holder.parsed().holder().getIssuer(), holder.parsed().holder().getSerialNumber()));
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
