package org.usercenter.ca.verifier.link;

import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** What a certificate must say of itself to issue others, RFC 5280 section 6.1.4. */
public final class CaRules {

    private static final int KEY_CERT_SIGN = 5;
    private static final int X509_V3 = 3;

    /**
     * Critical extensions whose meaning is heeded here or by the caller. Name constraints and policy constraints are
     * not among them: a certificate that insists on them is refused.
     */
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(
            Extension.basicConstraints,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.certificatePolicies,
            Extension.subjectAlternativeName,
            Extension.cRLDistributionPoints,
            Extension.authorityKeyIdentifier,
            Extension.subjectKeyIdentifier,
            Extension.authorityInfoAccess);

    private CaRules() {}

    /**
     * Whether an authority may issue.
     *
     * @param below number of authorities between it and the holder that are not self-issued; not negative
     */
    public static boolean mayIssue(ParsedCertificate authority, int below) {
        boolean[] usage = authority.certificate().getKeyUsage();
        return authority.certificate().getVersion() == X509_V3
                && authority.certificate().getBasicConstraints() >= below
                && usage != null
                && usage[KEY_CERT_SIGN]
                && understood(authority, Set.of());
    }

    /**
     * Whether all its critical extensions are heeded.
     *
     * @param more object identifiers that the caller heeds
     */
    public static boolean understood(ParsedCertificate certificate, Set<String> more) {
        for (Object oid : certificate.holder().getCriticalExtensionOIDs()) {
            if (!UNDERSTOOD.contains(oid) && !more.contains(oid.toString())) {
                return false;
            }
        }
        return true;
    }
}
