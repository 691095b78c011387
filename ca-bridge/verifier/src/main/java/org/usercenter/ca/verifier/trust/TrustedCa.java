package org.usercenter.ca.verifier.trust;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;

/**
 * A vendor of certificates (电子认证服务机构) and everything that is trusted to it. Made by {@link TrustedCaReader},
 * which checks the certificates; never trusts anything outside its own anchors.
 *
 * @param id stable; bindings are kept under it
 * @param hotline telephone that users are told
 * @param driverUrl where its driver is to be had
 * @param anchors self-signed
 * @param intermediates lead to one of the anchors
 * @param algorithms of every key in a path, the holder's too
 * @param identityRules in order
 */
public record TrustedCa(
        String id,
        String name,
        @Nullable String hotline,
        @Nullable String driverUrl,
        boolean enabled,
        List<ParsedCertificate> anchors,
        List<ParsedCertificate> intermediates,
        Set<KeyAlgorithm> algorithms,
        UsagePolicy usage,
        IssuingPolicy issuing,
        List<IdentityRule> identityRules,
        RevocationPolicy revocation,
        ProofPolicy proof) {

    /** @throws InvalidTrustException IDENTITY_OF_CA, NO_ANCHOR, PROOF_SETTINGS or IDENTITY_RULES */
    public TrustedCa {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        identityRules = List.copyOf(identityRules);
        if (id.isBlank() || name.isBlank()) {
            throw new InvalidTrustException(InvalidTrustException.Reason.IDENTITY_OF_CA);
        }
        if (anchors.isEmpty()) {
            throw new InvalidTrustException(InvalidTrustException.Reason.NO_ANCHOR);
        }
        if (algorithms.isEmpty()) {
            throw new InvalidTrustException(InvalidTrustException.Reason.PROOF_SETTINGS);
        }
        if (identityRules.isEmpty()) {
            throw new InvalidTrustException(InvalidTrustException.Reason.IDENTITY_RULES);
        }
        algorithms = Set.copyOf(EnumSet.copyOf(algorithms));
    }
}
