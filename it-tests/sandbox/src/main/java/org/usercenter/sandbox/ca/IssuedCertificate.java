package org.usercenter.sandbox.ca;

import java.math.BigInteger;
import java.time.Instant;

import org.bouncycastle.cert.X509CertificateHolder;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One line of an authority's register, as it is kept.
 *
 * @param serial lower-case hexadecimal
 * @param certificate PEM
 * @param key PKCS#8 PEM: the demo's keys are no secret
 * @param revokedAt instant, ISO 8601; empty while it is good
 * @param reason name of the CRL reason, RFC 5280 section 5.3.1; empty while it is good
 */
public record IssuedCertificate(
        String serial, String certificate, String key, CertificateOrder order, String revokedAt, String reason) {

    /** The serial as a number. */
    BigInteger number() {
        return new BigInteger(serial, 16);
    }

    /** The certificate, parsed. */
    public X509CertificateHolder holder() {
        return Pem.certificate(certificate);
    }

    @JsonIgnore
    public boolean isRevoked() {
        return !revokedAt.isEmpty();
    }

    IssuedCertificate revoked(Instant at, String why) {
        return new IssuedCertificate(serial, certificate, key, order, at.toString(), why);
    }

    IssuedCertificate good() {
        return new IssuedCertificate(serial, certificate, key, order, "", "");
    }
}
