package org.usercenter.ca.verifier.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
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
            ParsedCertificate parsed = read(der);
            readEverything(parsed);
            return parsed;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
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

    private ParsedCertificate read(byte[] der)
            throws GeneralSecurityException, IOException, MalformedCertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", provider);
        if (!(factory.generateCertificate(new ByteArrayInputStream(der)) instanceof X509Certificate certificate)) {
            throw new MalformedCertificateException(Reason.NOT_A_CERTIFICATE);
        }
        if (!Arrays.equals(certificate.getEncoded(), der)) {
            throw new MalformedCertificateException(Reason.NOT_CANONICAL);
        }
        X509CertificateHolder holder = new X509CertificateHolder(der);
        if (!holder.toASN1Structure()
                .getTBSCertificate()
                .getSignature()
                .equals(holder.toASN1Structure().getSignatureAlgorithm())) {
            throw new MalformedCertificateException(Reason.ALGORITHMS_DIFFER);
        }
        return new ParsedCertificate(der, certificate, holder, provider);
    }

    /** The library reads fields only when they are asked for: asked here, a bad one cannot surprise anybody later. */
    private static void readEverything(ParsedCertificate parsed) throws GeneralSecurityException {
        X509Certificate certificate = parsed.certificate();
        boolean sane = !certificate
                        .getNotBefore()
                        .toInstant()
                        .isAfter(certificate.getNotAfter().toInstant())
                && certificate.getSerialNumber().bitLength() <= 20 * Byte.SIZE
                && certificate.getBasicConstraints() >= -1;
        certificate.getKeyUsage();
        certificate.getExtendedKeyUsage();
        Set<X500Name> names =
                Set.copyOf(List.of(parsed.holder().getSubject(), parsed.holder().getIssuer()));
        names.forEach(RFC4519Style.INSTANCE::toString);
        if (!sane) {
            throw new GeneralSecurityException("Validity or serial number out of range");
        }
    }
}
