package org.usercenter.ca.verifier;

import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.link.CaRules;
import org.usercenter.ca.verifier.link.StatedPolicies;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustedCa;
import org.usercenter.ca.verifier.trust.UsagePolicy;

/** What the certificate of a person or enterprise must be made for. */
final class HolderRules {

    /** A certificate whose every purpose is among these belongs to a machine. */
    private static final Set<String> MACHINE_PURPOSES = Set.of(
            KeyPurposeId.id_kp_serverAuth.getId(),
            KeyPurposeId.id_kp_codeSigning.getId(),
            KeyPurposeId.id_kp_timeStamping.getId(),
            KeyPurposeId.id_kp_OCSPSigning.getId());

    private HolderRules() {}

    /**
     * Whether it may sign for its holder: key usage, purposes, policies, no authority, nothing critical unheeded.
     *
     * @param authorities from the one that issued it to the anchor
     */
    static boolean maySign(ParsedCertificate certificate, List<ParsedCertificate> authorities, TrustedCa ca) {
        UsagePolicy policy = ca.usage();
        KeyUsage usage = certificate.keyUsage();
        return (usage == null ? policy.keyUsageMayBeAbsent() : usage.hasUsages(KeyUsage.digitalSignature))
                && !certificate.authority()
                && purposesFit(certificate, policy.requiredPurposes())
                && StatedPolicies.fit(certificate, authorities, policy.requiredPolicies())
                && CaRules.understood(certificate, oid -> readByRule(oid, ca));
    }

    private static boolean purposesFit(ParsedCertificate certificate, Set<String> required) {
        List<String> purposes = certificate.purposes();
        if (purposes == null) {
            return required.isEmpty();
        }
        return required.isEmpty()
                ? !MACHINE_PURPOSES.containsAll(purposes)
                : purposes.stream().anyMatch(required::contains);
    }

    /** What a rule reads is heeded, so it may be critical; but the meaning of the standard ones is not the rule's. */
    private static boolean readByRule(String oid, TrustedCa ca) {
        return !standard(oid)
                && ca.identityRules().stream()
                        .anyMatch(rule -> rule.where() == IdentityRule.Where.EXTENSION
                                && rule.enabled()
                                && rule.oid().equals(oid));
    }

    private static boolean standard(String oid) {
        String arc = Extension.subjectKeyIdentifier.getId();
        return oid.startsWith(arc.substring(0, arc.lastIndexOf('.') + 1));
    }
}
