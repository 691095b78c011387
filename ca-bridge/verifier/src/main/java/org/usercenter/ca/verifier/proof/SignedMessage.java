package org.usercenter.ca.verifier.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/**
 * A signed message as RFC 5652 or GM/T 0010 writes it, with exactly one signer. Read, not verified: see
 * {@link MessageProof}. Lists of revoked certificates inside are ignored, and so are unsigned attributes.
 */
public final class SignedMessage {

    /** Most bytes that a message may have. */
    public static final int MAX_BYTES = 32 * 1024;

    /** Most certificates inside: the holder's and four authorities. */
    public static final int MAX_CERTIFICATES = 5;

    private static final ASN1ObjectIdentifier GM_DATA = new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.1");
    private static final ASN1ObjectIdentifier GM_SIGNED_DATA = new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2.2");

    private final SignedData data;
    private final SignerInfo signer;
    private final ASN1ObjectIdentifier contentType;
    private final byte @Nullable [] content;

    private SignedMessage(SignedData data, ASN1ObjectIdentifier contentType) throws MalformedMessageException {
        this.data = data;
        this.contentType = contentType;
        this.signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        ASN1Encodable embedded = data.getEncapContentInfo().getContent();
        this.content =
                embedded == null ? null : ASN1OctetString.getInstance(embedded).getOctets();
        if (!contentType.equals(data.getEncapContentInfo().getContentType())) {
            throw new MalformedMessageException("Content type of the other flavour");
        }
    }

    /**
     * Reads BER or DER.
     *
     * @param format CMS_RFC or CMS_GM, whose object identifiers the message must have
     * @throws MalformedMessageException on anything but one message with one signer
     */
    public static SignedMessage read(byte[] bytes, SignatureFormat format) throws MalformedMessageException {
        boolean gm = format == SignatureFormat.CMS_GM;
        if (bytes.length > MAX_BYTES || (!gm && format != SignatureFormat.CMS_RFC)) {
            throw new MalformedMessageException("Too large, or no message format");
        }
        try {
            ContentInfo outer = ContentInfo.getInstance(ASN1Sequence.getInstance(only(bytes)));
            if (!(gm ? GM_SIGNED_DATA : PKCSObjectIdentifiers.signedData).equals(outer.getContentType())) {
                throw new MalformedMessageException("Message type of the other flavour");
            }
            SignedData data = SignedData.getInstance(outer.getContent());
            if (data.getSignerInfos().size() != 1) {
                throw new MalformedMessageException("Not exactly one signer");
            }
            return new SignedMessage(data, gm ? GM_DATA : PKCSObjectIdentifiers.data);
        } catch (IOException | RuntimeException e) {
            throw new MalformedMessageException("No signed message", e);
        }
    }

    /**
     * The certificates inside, DER, in their order.
     *
     * @throws MalformedMessageException on more than five
     */
    public List<byte[]> certificates() throws MalformedMessageException {
        ASN1Set all = data.getCertificates();
        List<byte[]> certificates = new ArrayList<>();
        if (all != null && all.size() > MAX_CERTIFICATES) {
            throw new MalformedMessageException("Too many certificates");
        }
        try {
            for (int i = 0; all != null && i < all.size(); i++) {
                certificates.add(all.getObjectAt(i).toASN1Primitive().getEncoded());
            }
        } catch (IOException | RuntimeException e) {
            throw new MalformedMessageException("Certificates cannot be read", e);
        }
        return certificates;
    }

    /** Whether the message names this certificate as its signer's. */
    public boolean signedBy(ParsedCertificate certificate) {
        try {
            SignerIdentifier sid = signer.getSID();
            if (sid.isTagged()) {
                SubjectKeyIdentifier key =
                        SubjectKeyIdentifier.fromExtensions(certificate.holder().getExtensions());
                return key != null
                        && Arrays.equals(
                                key.getKeyIdentifier(),
                                ASN1OctetString.getInstance(sid.getId()).getOctets());
            }
            IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(sid.getId());
            return named.getName().equals(certificate.holder().getIssuer())
                    && named.getSerialNumber()
                            .getValue()
                            .equals(certificate.holder().getSerialNumber());
        } catch (RuntimeException e) {
            return false;
        }
    }

    SignerInfo signer() {
        return signer;
    }

    ASN1ObjectIdentifier contentType() {
        return contentType;
    }

    /** {@code null} when the content is detached. */
    byte @Nullable [] content() {
        return content == null ? null : content.clone();
    }

    private static ASN1Primitive only(byte[] bytes) throws IOException, MalformedMessageException {
        try (ASN1InputStream in = new ASN1InputStream(bytes)) {
            ASN1Primitive first = in.readObject();
            if (first == null || in.read() >= 0) {
                throw new MalformedMessageException("Empty, or bytes after the end");
            }
            return first;
        }
    }
}
