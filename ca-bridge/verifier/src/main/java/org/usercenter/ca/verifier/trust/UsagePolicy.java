package org.usercenter.ca.verifier.trust;

import java.util.Set;

/**
 * What a holder's certificate must be made for.
 *
 * @param keyUsageMayBeAbsent whether a certificate that does not say so may sign
 * @param requiredPolicies object identifiers of certificate policies, one of which must be there, and in every authority
 *     between it and the anchor that states policies; empty for any
 * @param requiredPurposes object identifiers of extended key usages, one of which must be there; empty for any that
 *     is not for machines only. An authority that is limited to purposes must be so to one of these, to clients, e-mail or
 *     any purpose
 */
public record UsagePolicy(boolean keyUsageMayBeAbsent, Set<String> requiredPolicies, Set<String> requiredPurposes) {

    public UsagePolicy {
        requiredPolicies = Set.copyOf(requiredPolicies);
        requiredPurposes = Set.copyOf(requiredPurposes);
    }

    /** Key usage must be there and say digital signature. */
    public static UsagePolicy standard() {
        return new UsagePolicy(false, Set.of(), Set.of());
    }
}
