package org.usercenter.ca.verifier.pki;

import java.security.KeyPair;
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

    public String pem() {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }
}
