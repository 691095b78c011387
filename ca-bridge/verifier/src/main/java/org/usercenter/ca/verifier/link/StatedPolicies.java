package org.usercenter.ca.verifier.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** Certificate policies, RFC 5280 section 4.2.1.4, of a path in which one of a vendor's must be valid. */
public final class StatedPolicies {

    private static final String ANY = "2.5.29.32.0";

    private StatedPolicies() {}

    /**
     * Whether one of the required policies is stated by the holder's certificate and by every authority below the anchor
     * that states any. That an authority may leave its policies out is more than RFC 5280 allows; of the anchor nothing but
     * name and key counts, as there (section 6.1.1).
     *
     * @param authorities from the one that issued the certificate to the anchor
     * @param required object identifiers; none: nothing is required
     */
    public static boolean fit(ParsedCertificate holder, List<ParsedCertificate> authorities, Set<String> required) {
        if (required.isEmpty()) {
            return true;
        }
        Set<String> valid = new HashSet<>(required);
        valid.retainAll(of(holder));
        for (ParsedCertificate authority : authorities.subList(0, authorities.size() - 1)) {
            if (authority.holder().getExtension(Extension.certificatePolicies) != null) {
                Set<String> stated = of(authority);
                if (!stated.contains(ANY)) {
                    valid.retainAll(stated);
                }
            }
        }
        return !valid.isEmpty();
    }

    /** Empty, too, when they cannot be read. */
    private static Set<String> of(ParsedCertificate certificate) {
        Set<String> oids = new HashSet<>();
        try {
            CertificatePolicies policies =
                    CertificatePolicies.fromExtensions(certificate.holder().getExtensions());
            PolicyInformation[] all = policies == null ? new PolicyInformation[0] : policies.getPolicyInformation();
            for (PolicyInformation each : all) {
                oids.add(each.getPolicyIdentifier().getId());
            }
            return oids;
        } catch (RuntimeException e) {
            return Set.of();
        }
    }
}
