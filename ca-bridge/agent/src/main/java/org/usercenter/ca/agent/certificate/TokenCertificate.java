package org.usercenter.ca.agent.certificate;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/** A certificate with a key the agent can sign with. Whether it is trusted is the server's business. */
public final class TokenCertificate {
    private static final int MAX_LENGTH = 8192;
    private static final int MAX_NAME = 120;

    private final X509Certificate certificate;
    private final KeyKind kind;
    private final byte[] der;
    private final String fingerprint;
    private final X500Principal issuer;
    private final String holderName;
    private final String issuerName;
    private final Instant notBefore;
    private final Instant notAfter;
    private final boolean forSigning;

    private TokenCertificate(X509Certificate certificate, KeyKind kind, byte[] der) {
        this.certificate = certificate;
        this.kind = kind;
        this.der = der;
        this.fingerprint = sha256(der);
        // Read at once: names that cannot be read make the certificate unusable, and throw unchecked exceptions.
        this.issuer = certificate.getIssuerX500Principal();
        this.holderName = shortName(certificate.getSubjectX500Principal());
        this.issuerName = shortName(issuer);
        // BouncyCastle reads these only when asked: asked here, what cannot be read makes the certificate unusable.
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        boolean @Nullable [] usage = certificate.getKeyUsage();
        this.forSigning = usage == null || usage[0];
    }

    /**
     * Parses DER from a key; bytes behind it are refused.
     *
     * @param provider BouncyCastle; the JDK's own parser knows no SM2
     * @throws UnusableCertificateException when it is no certificate, or of a key that cannot be used here
     */
    public static TokenCertificate parse(byte[] der, Provider provider) throws UnusableCertificateException {
        if (der.length > MAX_LENGTH || der.length == 0 || der[0] != 0x30) {
            throw new UnusableCertificateException("Not a certificate");
        }
        try {
            X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509", provider)
                    .generateCertificate(new ByteArrayInputStream(der));
            if (parsed == null || !Arrays.equals(parsed.getEncoded(), der)) {
                throw new UnusableCertificateException("Not one certificate in DER");
            }
            KeyKind kind = kind(parsed);
            @Nullable PublicKey key = parsed.getPublicKey();
            if (kind == null || key == null) {
                throw new UnusableCertificateException("A key of a kind that is not supported");
            }
            return new TokenCertificate(parsed, kind, der.clone());
        } catch (GeneralSecurityException | RuntimeException e) {
            // BouncyCastle throws unchecked exceptions for points outside the curve.
            throw new UnusableCertificateException("Not a certificate");
        }
    }

    private static @Nullable KeyKind kind(X509Certificate certificate) throws GeneralSecurityException {
        AlgorithmIdentifier algorithm = org.bouncycastle.asn1.x509.Certificate.getInstance(certificate.getEncoded())
                .getSubjectPublicKeyInfo()
                .getAlgorithm();
        ASN1ObjectIdentifier id = algorithm.getAlgorithm();
        ASN1Encodable parameters = algorithm.getParameters();
        if (PKCSObjectIdentifiers.rsaEncryption.equals(id)) {
            return KeyKind.RSA;
        }
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(id)) {
            return null;
        }
        if (GMObjectIdentifiers.sm2p256v1.equals(parameters)) {
            return KeyKind.SM2;
        }
        if (SECObjectIdentifiers.secp256r1.equals(parameters)) {
            return KeyKind.EC;
        }
        return SECObjectIdentifiers.secp384r1.equals(parameters) ? KeyKind.EC_P384 : null;
    }

    /** Whether it may sign: key usage has digitalSignature, or says nothing. The other half of a double certificate (双证书) may not. */
    public boolean isForSigning() {
        return forSigning;
    }

    /** Kind of its key. */
    public KeyKind kind() {
        return kind;
    }

    /** Its public key. */
    public PublicKey publicKey() {
        return certificate.getPublicKey();
    }

    /** Its key as it stands in the certificate. */
    public SubjectPublicKeyInfo keyInfo() {
        return org.bouncycastle.asn1.x509.Certificate.getInstance(der).getSubjectPublicKeyInfo();
    }

    /** The certificate in DER. */
    public byte[] der() {
        return der.clone();
    }

    /** SHA-256 of the DER, in lower-case hexadecimal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The issuer's full name. */
    public X500Principal issuer() {
        return issuer;
    }

    /** The holder's name for people. */
    public String holderName() {
        return holderName;
    }

    /** The issuer's name for people. */
    public String issuerName() {
        return issuerName;
    }

    /** Begin of validity. */
    public Instant notBefore() {
        return notBefore;
    }

    /** End of validity. */
    public Instant notAfter() {
        return notAfter;
    }

    /** CN, else O, else everything; in one line, without control characters, at most 120 characters. */
    private static String shortName(X500Principal principal) {
        X500Name name = X500Name.getInstance(principal.getEncoded());
        String text = first(name, BCStyle.CN);
        if (text.isBlank()) {
            text = first(name, BCStyle.O);
        }
        if (text.isBlank()) {
            text = principal.getName();
        }
        // Bidirectional controls would let a name rearrange the window's text.
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
        return plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME) + "…" : plain;
    }

    private static String first(X500Name name, ASN1ObjectIdentifier type) {
        RDN[] found = name.getRDNs(type);
        return found.length == 0
                ? ""
                : IETFUtils.valueToString(found[0].getTypesAndValues()[0].getValue())
                        .replace("\\", "");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
