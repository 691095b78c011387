package org.usercenter.ca.verifier.trust;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.identity.IdentityRule;
import org.usercenter.ca.verifier.parse.KeyAlgorithm;
import org.usercenter.ca.verifier.revocation.RevocationPolicy;

/**
 * A vendor as an administrator describes it; see {@link TrustedCa} for the fields.
 *
 * @param anchorsPem certificates in PEM, one after the other
 * @param intermediatesPem the same; may be empty
 */
public record TrustedCaSettings(
        String id,
        String name,
        @Nullable String hotline,
        @Nullable String driverUrl,
        boolean enabled,
        String anchorsPem,
        String intermediatesPem,
        Set<KeyAlgorithm> algorithms,
        UsagePolicy usage,
        IssuingPolicy issuing,
        List<IdentityRule> identityRules,
        RevocationPolicy revocation,
        ProofPolicy proof) {}
