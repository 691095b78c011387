package org.usercenter.ca.verifier.parse;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.usercenter.ca.verifier.parse.MalformedCertificateException.Reason;

/**
 * Reads one certificate, RFC 5280 in DER (X.690). Stricter than the library below it, which forgives bytes after the
 * end and reads PEM where DER is expected.
 */
public final class CertificateParser {

    /** Most bytes that a certificate may have. */
    public static final int MAX_BYTES = 8 * 1024;

    private static final int SEQUENCE = 0x30;
    /** RFC 5280 section 4.1.2.2. */
    private static final int MAX_SERIAL_BITS = 20 * Byte.SIZE;

    private static final int MAX_BASE64 = (MAX_BYTES + 2) / 3 * 4;

    private final Provider provider;

    /** @param provider BouncyCastle; the platform's own parser knows no SM2 */
    public CertificateParser(Provider provider) {
        this.provider = provider;
    }

    /**
     * Reads DER, 1 to {@link #MAX_BYTES} bytes.
     *
     * @throws MalformedCertificateException for everything that is not exactly one certificate
     */
    public ParsedCertificate parse(byte[] der) throws MalformedCertificateException {
        if (der.length == 0) {
            throw new MalformedCertificateException(Reason.EMPTY);
        }
        if (der.length > MAX_BYTES) {
            throw new MalformedCertificateException(Reason.TOO_LARGE);
        }
        if (der[0] != SEQUENCE) {
            throw new MalformedCertificateException(Reason.NOT_A_CERTIFICATE);
        }
        try {
            return read(der);
        } catch (IOException | RuntimeException e) {
            throw new MalformedCertificateException(Reason.NOT_A_CERTIFICATE, e);
        }
    }

    /**
     * Reads Base64 (RFC 4648 section 4) of DER: with padding, without line breaks.
     *
     * @throws MalformedCertificateException as {@link #parse}, and NOT_BASE64
     */
    public ParsedCertificate parseBase64(String base64) throws MalformedCertificateException {
        if (base64.length() > MAX_BASE64) {
            throw new MalformedCertificateException(Reason.TOO_LARGE);
        }
        byte[] der;
        try {
            der = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new MalformedCertificateException(Reason.NOT_BASE64, e);
        }
        if (!Base64.getEncoder().encodeToString(der).equals(base64)) {
            throw new MalformedCertificateException(Reason.NOT_BASE64);
        }
        return parse(der);
    }

    private ParsedCertificate read(byte[] der) throws IOException, MalformedCertificateException {
        Certificate certificate = first(der);
        if (!PlainDer.is(der) && !Arrays.equals(certificate.getEncoded(ASN1Encoding.DER), der)) {
            throw new MalformedCertificateException(Reason.NOT_CANONICAL);
        }
        if (!certificate.getTBSCertificate().getSignature().equals(certificate.getSignatureAlgorithm())) {
            throw new MalformedCertificateException(Reason.ALGORITHMS_DIFFER);
        }
        X509CertificateHolder holder = new X509CertificateHolder(certificate);
        CertificateFacts facts = CertificateFacts.of(der, holder);
        if (facts.notBefore().isAfter(facts.notAfter())
                || certificate.getSignature().getPadBits() != 0
                || holder.getSubjectPublicKeyInfo().getPublicKeyData().getPadBits() != 0
                || holder.getSerialNumber().bitLength() > MAX_SERIAL_BITS) {
            throw new MalformedCertificateException(Reason.NOT_A_CERTIFICATE);
        }
        return new ParsedCertificate(der, holder, facts, HexFormat.of().formatHex(sha256(der)), provider);
    }

    /** What begins at the first byte; whatever follows makes the encodings differ. */
    private static Certificate first(byte[] der) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            return Certificate.getInstance(in.readObject());
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
