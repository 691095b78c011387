package org.usercenter.ca.verifier.parse;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (数字证书) that is well-formed. Immutable; equal when the bytes are equal.
 *
 * <p>{@link #certificate()} and {@link #holder()} are two views of the same bytes: the first to verify signatures with,
 * the second to read fields as they are encoded.
 */
public final class ParsedCertificate {

    private final byte[] der;
    private final X509Certificate certificate;
    private final X509CertificateHolder holder;
    private final Provider provider;
    private final String fingerprint;
    /** Null until it is asked for: of most certificates that come along nobody needs the key. */
    private volatile @Nullable Reading reading;

    ParsedCertificate(byte[] der, X509Certificate certificate, X509CertificateHolder holder, Provider provider) {
        this.der = der.clone();
        this.certificate = certificate;
        this.holder = holder;
        this.provider = provider;
        this.fingerprint = HexFormat.of().formatHex(sha256(der));
    }

    public X509Certificate certificate() {
        return certificate;
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

    /** A copy of the bytes. */
    public byte[] der() {
        return der.clone();
    }

    /** SHA-256 of the bytes, 64 hexadecimal digits in lower case. */
    public String fingerprint() {
        return fingerprint;
    }

    /** True when subject and issuer are the same name; says nothing about the signature. */
    public boolean selfIssued() {
        return holder.getSubject().equals(holder.getIssuer());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParsedCertificate that && Arrays.equals(der, that.der);
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

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
