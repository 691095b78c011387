package org.usercenter.sandbox.sharedca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Makes signature messages (签名消息, PKCS#7) with one signer: RFC 5652 with RSA and SHA-256, and with SM2 and SM3 also GM/T
 * 0010, whose object identifiers the library does not write by itself.
 */
final class CmsSigner {
    private static final String GM_CONTENT = "1.2.156.10197.6.1.4.2.";
    private static final ASN1ObjectIdentifier GM_DATA = new ASN1ObjectIdentifier(GM_CONTENT + "1");
    private static final ASN1ObjectIdentifier GM_SIGNED_DATA = new ASN1ObjectIdentifier(GM_CONTENT + "2");
    private static final ASN1ObjectIdentifier GM_SM2_SIGNATURE = new ASN1ObjectIdentifier("1.2.156.10197.1.301.1");

    private final Provider provider;
    private final CmsForm form;

    CmsSigner(Provider provider, CmsForm form) {
        this.provider = provider;
        this.form = form;
    }

    /** The message over the content, DER. */
    byte[] sign(byte[] content, X509CertificateHolder certificate, PrivateKey key, boolean rsa) {
        boolean gm = form.gmOids() && !rsa;
        ASN1ObjectIdentifier data = gm ? GM_DATA : CMSObjectIdentifiers.data;
        AlgorithmIdentifier digest = rsa
                ? new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE)
                : new AlgorithmIdentifier(GMObjectIdentifiers.sm3);
        try {
            ASN1Set attributes = form.attributes() ? attributes(data, digest(content, rsa)) : null;
            byte[] signed = attributes == null ? content : attributes.getEncoded(ASN1Encoding.DER);
            SignerInfo signer = new SignerInfo(
                    new SignerIdentifier(
                            new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber())),
                    digest,
                    attributes,
                    signatureAlgorithm(gm, rsa),
                    new DEROctetString(signature(signed, key, rsa)),
                    null);
            SignedData message = new SignedData(
                    new DERSet(digest),
                    new ContentInfo(data, form.embedded() ? new DEROctetString(content) : null),
                    new DERSet(certificate.toASN1Structure()),
                    null,
                    new DERSet(signer));
            return new ContentInfo(
                            gm ? GM_SIGNED_DATA : CMSObjectIdentifiers.signedData,
                            gm ? withVersionOne(message) : message)
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** GM/T 0010 knows version 1 only; the library writes 3, because it does not know the content type. */
    private static ASN1Encodable withVersionOne(SignedData message) {
        ASN1Encodable[] parts =
                ASN1Sequence.getInstance(message.toASN1Primitive()).toArray();
        parts[0] = new ASN1Integer(1);
        return new DERSequence(parts);
    }

    private static AlgorithmIdentifier signatureAlgorithm(boolean gm, boolean rsa) {
        if (rsa) {
            return new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        }
        return new AlgorithmIdentifier(gm ? GM_SM2_SIGNATURE : GMObjectIdentifiers.sm2sign_with_sm3);
    }

    private static ASN1Set attributes(ASN1ObjectIdentifier data, byte[] digest) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, data));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(Instant.now()))));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest)));
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private byte[] digest(byte[] content, boolean rsa) throws GeneralSecurityException {
        return MessageDigest.getInstance(rsa ? "SHA-256" : "SM3", provider).digest(content);
    }

    private byte[] signature(byte[] content, PrivateKey key, boolean rsa) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(rsa ? "SHA256WITHRSA" : "SM3WITHSM2", provider);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
