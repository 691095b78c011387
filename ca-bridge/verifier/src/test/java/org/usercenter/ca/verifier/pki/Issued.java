package org.usercenter.ca.verifier.pki;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;

import org.usercenter.ca.verifier.parse.CertificateParser;
import org.usercenter.ca.verifier.parse.MalformedCertificateException;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** A certificate with the key pair of its holder. */
public final class Issued {

    private final byte[] der;
    private final KeyPair keys;

    Issued(byte[] der, KeyPair keys) {
        this.der = der;
        this.keys = keys;
    }

    public byte[] der() {
        return der.clone();
    }

    public KeyPair keys() {
        return keys;
    }

    public ParsedCertificate parsed() {
        try {
            return new CertificateParser(Keys.BC).parse(der);
        } catch (MalformedCertificateException e) {
            throw new AssertionError(e);
        }
    }

    /** As the platform's classes see it. */
    public X509Certificate x509() {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509", Keys.BC).generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }
}
