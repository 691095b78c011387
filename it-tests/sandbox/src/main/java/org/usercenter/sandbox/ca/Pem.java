package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.Provider;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Certificates and keys as PEM, RFC 7468. */
public final class Pem {
    private Pem() {}

    /**
     * The certificate in the text.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static X509CertificateHolder certificate(String pem) {
        if (parse(pem) instanceof X509CertificateHolder certificate) {
            return certificate;
        }
        throw new IllegalArgumentException("No certificate");
    }

    /**
     * The PKCS#8 key in the text.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static PrivateKey key(String pem, Provider provider) {
        if (!(parse(pem) instanceof PrivateKeyInfo info)) {
            throw new IllegalArgumentException("No private key");
        }
        try {
            return new JcaPEMKeyConverter().setProvider(provider).getPrivateKey(info);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parse(String pem) {
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            Object read = parser.readObject();
            return read == null ? "" : read;
        } catch (IOException e) {
            throw new IllegalArgumentException("No PEM", e);
        }
    }

    static String of(X509CertificateHolder certificate) {
        try {
            return write("CERTIFICATE", certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(PrivateKey key) {
        return write("PRIVATE KEY", key.getEncoded());
    }

    private static String write(String type, byte[] der) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, der));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
