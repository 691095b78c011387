package org.usercenter.sandbox.ca;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.Provider;

import org.bouncycastle.cert.X509CertificateHolder;

/** A certificate together with its private key. */
record Signatory(X509CertificateHolder certificate, PrivateKey key) {

    /** Reads one of the fixed demo keys, {@code demo-ca/<authority>/<name>}. */
    static Signatory fixed(String authority, String name, Provider provider) {
        String place = "/demo-ca/" + authority + "/" + name;
        return new Signatory(Pem.certificate(read(place + ".pem")), Pem.key(read(place + ".key"), provider));
    }

    private static String read(String place) {
        try (InputStream in = Signatory.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("Missing " + place);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
