package org.usercenter.account.operator.ca;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.storage.trust.AuthorityCertificate;
import org.usercenter.storage.trust.TrustedAuthority;

/**
 * One authority with all that operators say of it; see {@code TrustSettings} for the fields that are not here.
 *
 * @param problem code of why its certificates count for nothing although it is enabled; null: they count
 * @param accounts how many have a certificate of it with which they can log in
 * @param understood its certificates; empty when they cannot be read
 */
public record TrustedCaView(
        String id,
        String name,
        boolean enabled,
        @Nullable String problem,
        long accounts,
        @Nullable String hotline,
        @Nullable String driverUrl,
        String certificates,
        List<String> algorithms,
        List<String> ways,
        List<String> identityRules,
        @Nullable String notIssuedBefore,
        String revocation,
        @Nullable String ocspUrl,
        List<String> hosts,
        List<String> crlUrls,
        List<Understood> understood) {

    public TrustedCaView {
        algorithms = List.copyOf(algorithms);
        ways = List.copyOf(ways);
        identityRules = List.copyOf(identityRules);
        hosts = List.copyOf(hosts);
        crlUrls = List.copyOf(crlUrls);
        understood = List.copyOf(understood);
    }

    static TrustedCaView of(TrustedAuthority authority, long accounts) {
        return new TrustedCaView(
                authority.id(),
                authority.settings().name(),
                authority.enabled(),
                authority.problem(),
                accounts,
                authority.settings().hotline(),
                authority.settings().driverUrl(),
                authority.settings().certificates(),
                authority.settings().algorithms(),
                authority.settings().ways(),
                authority.settings().identityRules(),
                authority.settings().notIssuedBefore(),
                authority.settings().revocation(),
                authority.settings().ocspUrl(),
                authority.settings().hosts(),
                authority.settings().crlUrls(),
                authority.certificates().stream().map(Understood::of).toList());
    }

    /**
     * A certificate of an authority, as it was understood.
     *
     * @param root whether it is a root, else an intermediate
     * @param subject RFC 2253, as the issuer
     * @param serial hexadecimal
     * @param algorithm of its key
     * @param notBefore ISO 8601, as the end
     * @param sha256 fingerprint, hexadecimal
     * @param sha1 the same, for comparison with what the authority publishes
     */
    public record Understood(
            boolean root,
            String subject,
            String issuer,
            String serial,
            String algorithm,
            String notBefore,
            String notAfter,
            String sha256,
            String sha1) {

        static Understood of(AuthorityCertificate certificate) {
            return new Understood(
                    certificate.root(),
                    certificate.subject(),
                    certificate.issuer(),
                    certificate.serial(),
                    certificate.algorithm(),
                    certificate.notBefore().toString(),
                    certificate.notAfter().toString(),
                    certificate.sha256(),
                    certificate.sha1());
        }
    }
}
