package org.usercenter.ca.verifier.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.jspecify.annotations.Nullable;

/** A certificate in the making: every field can be set to what no honest issuer would write. */
public final class Draft {

    private final KeyPair keys;
    private X500Name subject;
    private SubjectPublicKeyInfo spki;
    private BigInteger serial = BigInteger.valueOf(System.nanoTime());
    private Instant notBefore = Instant.parse("2020-01-01T00:00:00Z");
    private Instant notAfter = Instant.parse("2039-01-01T00:00:00Z");
    private final ExtensionsGenerator extensions = new ExtensionsGenerator();
    private @Nullable AlgorithmIdentifier inner;
    private @Nullable AlgorithmIdentifier outer;
    private @Nullable String signatureAlgorithm;
    private @Nullable String userId;

    private Draft(KeyPair keys, String subject) {
        this.keys = keys;
        this.subject = new X500Name(subject);
        this.spki = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    }

    /** Nothing but name, key and validity. */
    public static Draft bare(KeyPair keys, String subject) {
        return new Draft(keys, subject);
    }

    /** What an issuing authority has; any number of authorities below. */
    public static Draft authority(KeyPair keys, String subject) {
        return bare(keys, subject)
                .critical(Extension.basicConstraints, new BasicConstraints(true))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** What the signing certificate of a holder has. */
    public static Draft holder(KeyPair keys, String subject) {
        return bare(keys, subject)
                .critical(Extension.basicConstraints, new BasicConstraints(false))
                .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    public Draft critical(ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return extension(oid, true, der(value));
    }

    public Draft plain(ASN1ObjectIdentifier oid, ASN1Encodable value) {
        return extension(oid, false, der(value));
    }

    public Draft extension(ASN1ObjectIdentifier oid, boolean critical, byte[] value) {
        if (extensions.hasExtension(oid)) {
            extensions.removeExtension(oid);
        }
        extensions.addExtension(oid, critical, value);
        return this;
    }

    public Draft without(ASN1ObjectIdentifier oid) {
        extensions.removeExtension(oid);
        return this;
    }

    public Draft subject(X500Name name) {
        this.subject = name;
        return this;
    }

    public Draft serial(BigInteger number) {
        this.serial = number;
        return this;
    }

    public Draft valid(String from, String until) {
        this.notBefore = Instant.parse(from);
        this.notAfter = Instant.parse(until);
        return this;
    }

    public Draft spki(SubjectPublicKeyInfo info) {
        this.spki = info;
        return this;
    }

    /** Other algorithm identifiers than the signature has, inside and outside the signed part. */
    public Draft algorithms(AlgorithmIdentifier inside, AlgorithmIdentifier outside) {
        this.inner = inside;
        this.outer = outside;
        return this;
    }

    public Draft signedWith(String algorithm) {
        this.signatureAlgorithm = algorithm;
        return this;
    }

    /** User id of the SM2 signature under it. */
    public Draft userId(String id) {
        this.userId = id;
        return this;
    }

    public Issued selfSigned() {
        return issuedBy(subject, keys);
    }

    public Issued issuedBy(Issued issuer) {
        return issuedBy(issuer.parsed().holder().getSubject(), issuer.keys());
    }

    public Issued issuedBy(X500Name issuer, KeyPair issuerKeys) {
        String algorithm = signatureAlgorithm == null ? usual(issuerKeys) : signatureAlgorithm;
        AlgorithmIdentifier identifier = new DefaultSignatureAlgorithmIdentifierFinder().find(algorithm);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(serial));
        generator.setIssuer(issuer);
        generator.setSubject(subject);
        generator.setStartDate(new Time(Date.from(notBefore)));
        generator.setEndDate(new Time(Date.from(notAfter)));
        generator.setSubjectPublicKeyInfo(spki);
        generator.setSignature(inner == null ? identifier : inner);
        if (!extensions.isEmpty()) {
            generator.setExtensions(extensions.generate());
        }
        TBSCertificate tbs = generator.generateTBSCertificate();
        ASN1EncodableVector certificate = new ASN1EncodableVector();
        certificate.add(tbs);
        certificate.add(outer == null ? identifier : outer);
        certificate.add(new DERBitString(
                userId == null ? Keys.sign(issuerKeys, algorithm, der(tbs)) : Keys.sign(issuerKeys, der(tbs), userId)));
        return new Issued(der(new DERSequence(certificate)), keys);
    }

    private static String usual(KeyPair keys) {
        if (keys.getPublic().getAlgorithm().equals("RSA")) {
            return "SHA256withRSA";
        }
        var curve = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded())
                .getAlgorithm()
                .getParameters();
        return GMObjectIdentifiers.sm2p256v1.equals(curve) ? "SM3withSM2" : "SHA256withECDSA";
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
