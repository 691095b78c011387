package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;

/** Builds end-entity certificates in the profile of GM/T 0015, and faulty ones on request. */
final class CertificateFactory {
    /** Personal identity number (个人身份标识码). */
    private static final ASN1ObjectIdentifier ID_NUMBER = new ASN1ObjectIdentifier("1.2.156.10260.4.1.1");
    /** Organisation code or USCC (企业组织机构代码). */
    private static final ASN1ObjectIdentifier USCC = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");
    /** Business registration number (企业工商注册号), at some authorities the USCC. */
    private static final ASN1ObjectIdentifier SECOND_USCC = new ASN1ObjectIdentifier("1.2.86.11.7.4");
    /** ID number in older RSA certificates. */
    private static final ASN1ObjectIdentifier SECOND_ID_NUMBER = new ASN1ObjectIdentifier("1.2.86.11.7.1");

    private static final String OTHER_USCC = "91440300MA00000077";
    private static final String OTHER_ID_NUMBER = "440300199001010016";

    private final SignatureScheme scheme;
    private final Signatory issuing;
    private final Provider provider;
    private final String address;
    private final Clock clock;
    private final X509ExtensionUtils keyIds = new BcX509ExtensionUtils();

    /** @param address where OCSP responder and CRL of the authority are, without a slash at the end */
    CertificateFactory(SignatureScheme scheme, Signatory issuing, Provider provider, String address, Clock clock) {
        this.scheme = scheme;
        this.issuing = issuing;
        this.provider = provider;
        this.address = address;
        this.clock = clock;
    }

    X509CertificateHolder build(CertificateOrder order, SubjectPublicKeyInfo subjectKey, BigInteger serial) {
        Fault fault = order.fault();
        Instant today = clock.instant();
        // A day earlier, because the clocks of others may be behind.
        Instant from = today.minus(Duration.ofDays(1));
        Instant until = today.plus(Duration.ofDays(order.validDays()));
        if (fault == Fault.EXPIRED) {
            until = today.minus(Duration.ofDays(1));
            from = until.minus(Duration.ofDays(order.validDays()));
        } else if (fault == Fault.ENDS_SOON) {
            until = today.plus(Duration.ofDays(5));
        } else if (fault == Fault.NOT_YET_VALID) {
            from = today.plus(Duration.ofDays(1));
            until = from.plus(Duration.ofDays(order.validDays()));
        }
        Signatory issuer = fault == Fault.UNKNOWN_ISSUER ? stranger() : issuing;
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuing.certificate().getSubject(),
                serial,
                Date.from(from),
                Date.from(until),
                subject(order),
                subjectKey);
        try {
            standardExtensions(builder, fault, subjectKey, issuer.certificate().getSubjectPublicKeyInfo());
            identities(builder, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ContentSigner signer =
                fault == Fault.SHA1 ? scheme.sha1Signer(issuer.key(), provider) : scheme.signer(issuer.key(), provider);
        X509CertificateHolder made = builder.build(signer);
        return fault == Fault.BROKEN_SIGNATURE ? broken(made) : made;
    }

    private Signatory stranger() {
        KeyPair pair = scheme.newKeyPair(Fault.NONE, provider);
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        X500Name name = issuing.certificate().getSubject();
        Instant now = clock.instant();
        X509CertificateHolder self = new X509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(now), Date.from(now.plus(Duration.ofDays(1))), name, key)
                .build(scheme.signer(pair.getPrivate(), provider));
        return new Signatory(self, pair.getPrivate());
    }

    private static X500Name subject(CertificateOrder order) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN");
        String organisation =
                switch (order.kind()) {
                    case ENTERPRISE -> order.name();
                    case STAFF -> order.organisation();
                    case PERSON -> "";
                };
        if (!organisation.isEmpty()) {
            name.addRDN(BCStyle.O, organisation);
        }
        return name.addRDN(BCStyle.CN, order.name()).build();
    }

    private void standardExtensions(
            X509v3CertificateBuilder builder, Fault fault, SubjectPublicKeyInfo subject, SubjectPublicKeyInfo issuer)
            throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(fault == Fault.CLAIMS_TO_BE_CA));
        if (fault == Fault.ENCRYPTION_ONLY) {
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyEncipherment | KeyUsage.dataEncipherment | KeyUsage.keyAgreement));
        } else if (fault != Fault.NO_KEY_USAGE) {
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        }
        builder.addExtension(Extension.subjectKeyIdentifier, false, keyIds.createSubjectKeyIdentifier(subject));
        builder.addExtension(Extension.authorityKeyIdentifier, false, keyIds.createAuthorityKeyIdentifier(issuer));
        builder.addExtension(
                Extension.authorityInfoAccess,
                false,
                new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri("/ocsp")));
        DistributionPointName crl = new DistributionPointName(new GeneralNames(uri("/crl")));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(crl, null, null)
        }));
    }

    private GeneralName uri(String path) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address + path);
    }

    private static void identities(X509v3CertificateBuilder builder, CertificateOrder order) throws IOException {
        Fault fault = order.fault();
        if (fault == Fault.NO_IDENTITY) {
            return;
        }
        if (order.kind() != CertificateOrder.Kind.PERSON) {
            identity(
                    builder,
                    USCC,
                    fault == Fault.ORGANISATION_CODE_ONLY ? order.uscc().substring(8, 17) : order.uscc(),
                    fault);
            if (fault == Fault.TWO_IDENTITIES) {
                identity(builder, SECOND_USCC, OTHER_USCC, fault);
            }
        }
        if (order.kind() != CertificateOrder.Kind.ENTERPRISE) {
            identity(builder, ID_NUMBER, order.idNumber(), fault);
            if (fault == Fault.TWO_IDENTITIES) {
                identity(builder, SECOND_ID_NUMBER, OTHER_ID_NUMBER, fault);
            }
        }
    }

    private static void identity(X509v3CertificateBuilder builder, ASN1ObjectIdentifier oid, String value, Fault fault)
            throws IOException {
        String written = value;
        if (fault == Fault.WRONG_CHECK_CHARACTER) {
            char last = value.charAt(value.length() - 1);
            written = value.substring(0, value.length() - 1) + (last == '1' ? '2' : '1');
        }
        if (fault == Fault.RAW_IDENTITY) {
            builder.addExtension(oid, false, written.getBytes(StandardCharsets.UTF_8));
            return;
        }
        // Both encodings occur in the field.
        ASN1Encodable text = oid.equals(ID_NUMBER) ? new DERPrintableString(written) : new DERUTF8String(written);
        builder.addExtension(oid, false, text);
    }

    private static X509CertificateHolder broken(X509CertificateHolder made) {
        Certificate parts = made.toASN1Structure();
        byte[] signature = parts.getSignature().getBytes();
        signature[signature.length - 1] ^= 1;
        return new X509CertificateHolder(Certificate.getInstance(new DERSequence(new ASN1Encodable[] {
            parts.getTBSCertificate(), parts.getSignatureAlgorithm(), new DERBitString(signature)
        })));
    }
}
