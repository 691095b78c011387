package org.usercenter.ca.verifier.parse;

import java.io.IOException;
import java.math.BigInteger;
import java.security.Provider;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (数字证书) that is well-formed. Immutable; equal when the bytes are equal. What every check asks for has
 * been read once; the rest is read from {@link #holder()}.
 */
public final class ParsedCertificate {

    private final byte[] der;
    private final X509CertificateHolder holder;
    private final CertificateFacts facts;
    private final Provider provider;
    private final String fingerprint;
    /** Null until it is asked for: of most certificates that come along nobody needs the key. */
    private volatile @Nullable Reading reading;

    ParsedCertificate(
            byte[] der, X509CertificateHolder holder, CertificateFacts facts, String fingerprint, Provider provider) {
        this.der = der.clone();
        this.holder = holder;
        this.facts = facts;
        this.provider = provider;
        this.fingerprint = fingerprint;
    }

    public X509CertificateHolder holder() {
        return holder;
    }

    /** {@code null} when the key is weak or of no known kind. */
    public @Nullable CertificateKey key() {
        Reading known = reading;
        if (known == null) {
            known = new Reading(CertificateKey.of(holder.getSubjectPublicKeyInfo(), provider));
            reading = known;
        }
        return known.key();
    }

    /** Name of the holder, for those who compare it as the platform writes it. */
    public X500Principal subject() {
        return principal(holder.getSubject());
    }

    /** Name of who issued it, in the same way. */
    public X500Principal issuer() {
        return principal(holder.getIssuer());
    }

    private static X500Principal principal(X500Name name) {
        try {
            return new X500Principal(name.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("It has been decoded from DER", e);
        }
    }

    public BigInteger serial() {
        return holder.getSerialNumber();
    }

    /** First moment of validity. */
    public Instant notBefore() {
        return facts.notBefore();
    }

    /** Last moment of validity; not before the first. */
    public Instant notAfter() {
        return facts.notAfter();
    }

    /** What the key may be used for; {@code null} when the certificate does not say. */
    public @Nullable KeyUsage keyUsage() {
        return facts.keyUsage();
    }

    /** Whether it says that it may issue others. */
    public boolean authority() {
        return facts.pathLength() >= 0;
    }

    /**
     * Most authorities below it that are not self-issued, RFC 5280 section 4.2.1.9.
     *
     * @return {@link Integer#MAX_VALUE} when it sets no limit; negative when it is no authority
     */
    public int pathLength() {
        return facts.pathLength();
    }

    /** Object identifiers of its extended key usages; {@code null} when the certificate does not say. */
    public @Nullable List<String> purposes() {
        return facts.purposes();
    }

    /** A copy of the bytes. */
    public byte[] der() {
        return der.clone();
    }

    /** A copy of the bytes that the issuer signed. */
    public byte[] signedPart() {
        return Arrays.copyOfRange(der, facts.signedFrom(), facts.signedTo());
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
    public String fingerprint() {
        return fingerprint;
    }

    /** True when subject and issuer are the same name; says nothing about the signature. */
    public boolean selfIssued() {
        return facts.selfIssued();
    }

    /** True when its issuer has the name of that certificate's subject; says nothing about the signature. */
    public boolean namesAsIssuer(ParsedCertificate other) {
        return Names.same(holder.getIssuer(), other.holder.getSubject());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof ParsedCertificate that && Arrays.equals(der, that.der));
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    /** The fingerprint: names of holders do not belong into logs. */
    @Override
    public String toString() {
        return fingerprint;
    }

    /** The key once it has been read, or that there is none. */
    private record Reading(@Nullable CertificateKey key) {}
}
