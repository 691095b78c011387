package org.usercenter.ca.verifier.link;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** What a certificate must say of itself to issue others, RFC 5280 section 6.1.4. */
public final class CaRules {

    private static final int X509_V3 = 3;

    /** Purposes under which certificates of holders are issued; {@link #mayIssue} takes a vendor's own ones besides. */
    private static final Set<String> PURPOSES = Set.of(
            KeyPurposeId.anyExtendedKeyUsage.getId(),
            KeyPurposeId.id_kp_clientAuth.getId(),
            KeyPurposeId.id_kp_emailProtection.getId());

    /** Limits to what an authority may issue that are not applied here: it is refused, even if it does not insist. */
    private static final List<ASN1ObjectIdentifier> CONSTRAINTS =
            List.of(Extension.nameConstraints, Extension.policyConstraints, Extension.inhibitAnyPolicy);

    /** Critical extensions whose meaning is heeded here or by the caller. */
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
     * @param requiredPurposes object identifiers of extended key usages that the vendor's certificates must have
     * @param below number of authorities between it and the holder that are not self-issued; not negative
     */
    public static boolean mayIssue(ParsedCertificate authority, Set<String> requiredPurposes, int below) {
        KeyUsage usage = authority.keyUsage();
        return authority.holder().getVersionNumber() == X509_V3
                && authority.pathLength() >= below
                && usage != null
                && usage.hasUsages(KeyUsage.keyCertSign)
                && purposesFit(authority, requiredPurposes)
                && CONSTRAINTS.stream().allMatch(oid -> authority.holder().getExtension(oid) == null)
                && understood(authority, oid -> false);
    }

    private static boolean purposesFit(ParsedCertificate authority, Set<String> required) {
        List<String> purposes = authority.purposes();
        return purposes == null
                || purposes.stream().anyMatch(each -> PURPOSES.contains(each) || required.contains(each));
    }

    /**
     * Whether all its critical extensions are heeded.
     *
     * @param more whether the caller heeds an object identifier; asked about those only that are not heeded here
     */
    public static boolean understood(ParsedCertificate certificate, Predicate<String> more) {
        Extensions extensions = certificate.holder().getExtensions();
        if (extensions != null) {
            for (ASN1ObjectIdentifier oid : extensions.getCriticalExtensionOIDs()) {
                if (!UNDERSTOOD.contains(oid) && !more.test(oid.getId())) {
                    return false;
                }
            }
        }
        return true;
    }
}
