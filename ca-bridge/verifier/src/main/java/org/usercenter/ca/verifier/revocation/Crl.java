package org.usercenter.ca.verifier.revocation;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A CRL whose signature has been checked, reduced to what answers questions. Immutable.
 *
 * @param thisUpdate when it was made
 * @param nextUpdate until when it counts
 * @param revoked all serial numbers in it
 * @param onHold those that may come back (certificateHold)
 * @param scope whose certificates it says something about
 * @param parts names of the distribution point that it is limited to; empty: it covers the whole CA
 */
record Crl(
        Instant thisUpdate,
        Instant nextUpdate,
        SerialSet revoked,
        SerialSet onHold,
        Scope scope,
        Set<GeneralName> parts) {

    /** Kinds of certificates, RFC 5280 section 5.2.5. */
    enum Scope {
        ALL,
        USERS,
        AUTHORITIES
    }

    /** Whether silence of this CRL says anything about the certificate (RFC 5280 section 6.3.3 b). */
    boolean covers(X509CertificateHolder certificate) {
        if (scope != Scope.ALL && isAuthority(certificate) != (scope == Scope.AUTHORITIES)) {
            return false;
        }
        if (parts.isEmpty()) {
            return true;
        }
        Extension extension = certificate.getExtension(Extension.cRLDistributionPoints);
        if (extension == null) {
            return false;
        }
        try {
            CRLDistPoint points =
                    CRLDistPoint.getInstance(Der.parse(extension.getExtnValue().getOctets()));
            for (DistributionPoint point : points.getDistributionPoints()) {
                if (namesPart(point.getDistributionPoint())) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException e) {
            return false;
        }
        return false;
    }

    private static boolean isAuthority(X509CertificateHolder certificate) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA();
    }

    private boolean namesPart(DistributionPointName name) {
        if (name == null || name.getType() != DistributionPointName.FULL_NAME) {
            return false;
        }
        for (GeneralName candidate : GeneralNames.getInstance(name.getName()).getNames()) {
            if (parts.contains(candidate)) {
                return true;
            }
        }
        return false;
    }
}
