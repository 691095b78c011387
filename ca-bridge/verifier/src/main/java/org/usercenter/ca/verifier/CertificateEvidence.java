package org.usercenter.ca.verifier;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.link.SignatureScheme;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.SignatureFormat;

/** What was seen when a certificate was accepted: enough for the journal and for asking about it again later. */
public final class CertificateEvidence {

    private final ParsedCertificate certificate;
    private final List<ParsedCertificate> authorities;
    private final KeyAlgorithm keyAlgorithm;
    private final SignatureFormat format;
    private final @Nullable SignatureScheme scheme;
    private final RevocationResult revocation;

    CertificateEvidence(
            ParsedCertificate certificate,
            CertificateKey key,
            List<ParsedCertificate> authorities,
            SignatureFormat format,
            @Nullable SignatureScheme scheme,
            RevocationResult revocation) {
        this.certificate = certificate;
        this.keyAlgorithm = key.algorithm();
        this.authorities = List.copyOf(authorities);
        this.format = format;
        this.scheme = scheme;
        this.revocation = revocation;
    }

    /** The certificate itself. */
    public byte[] der() {
        return certificate.der();
    }

    /** The certificate of the authority that issued it. */
    public byte[] issuerDer() {
        return authorities.get(0).der();
    }

    /** Name of the issuer in DER, as it stands in the certificate. */
    public byte[] issuerNameDer() {
        try {
            return certificate.holder().getIssuer().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("It has been decoded from DER", e);
        }
    }

    public BigInteger serial() {
        return certificate.serial();
    }

    /** SubjectPublicKeyInfo as it stands in the certificate. */
    public byte[] spkiDer() {
        try {
            return certificate.holder().getSubjectPublicKeyInfo().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("It has been decoded from DER", e);
        }
    }

    /** Name of the issuer as RFC 4514 writes it, last part of the name first. */
    public String issuerName() {
        return rfc4514(certificate, false);
    }

    /** Name of the holder as RFC 4514 writes it; may hold an identity number. */
    public String subjectName() {
        return rfc4514(certificate, true);
    }

    /** SHA-256 of the certificate, 64 hexadecimal digits in lower case. */
    public String fingerprint() {
        return certificate.fingerprint();
    }

    public Instant notBefore() {
        return certificate.notBefore();
    }

    public Instant notAfter() {
        return certificate.notAfter();
    }

    public KeyAlgorithm keyAlgorithm() {
        return keyAlgorithm;
    }

    public SignatureFormat format() {
        return format;
    }

    /** As the caller named it; {@code null} for the usual one of the key or the one that the message names. */
    public @Nullable SignatureScheme scheme() {
        return scheme;
    }

    public RevocationResult revocation() {
        return revocation;
    }

    /** The fingerprint. */
    @Override
    public String toString() {
        return fingerprint();
    }

    static String rfc4514(ParsedCertificate certificate, boolean ofSubject) {
        return RFC4519Style.INSTANCE.toString(
                ofSubject
                        ? certificate.holder().getSubject()
                        : certificate.holder().getIssuer());
    }
}
