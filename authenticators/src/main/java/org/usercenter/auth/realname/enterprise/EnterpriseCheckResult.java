package org.usercenter.auth.realname.enterprise;

import java.util.Set;

/** What an authority said about an enterprise. */
public sealed interface EnterpriseCheckResult {

    /**
     * All four elements belong together, and the enterprise is in business.
     *
     * @param evidence authority and its number of the request, e.g. {@code tencent:7f3c…}; no personal data
     */
    record Match(String evidence) implements EnterpriseCheckResult {}

    /**
     * The authority knows the enterprise otherwise.
     *
     * @param fields the elements that differ; never empty
     */
    record Mismatch(Set<EnterpriseField> fields) implements EnterpriseCheckResult {
        public Mismatch {
            fields = Set.copyOf(fields);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("A mismatch is of something");
            }
        }
    }

    /** All four belong together, but the enterprise is closed, revoked or moved away. */
    record NotInBusiness() implements EnterpriseCheckResult {}

    /** The authority has no record of that enterprise; not the same as a mismatch. */
    record NoRecord() implements EnterpriseCheckResult {}

    /** The authority does not know this kind of organisation or document; it was not asked. */
    record NotCovered() implements EnterpriseCheckResult {}

    /** The authority could not be asked now: unreachable, overloaded, its limit reached, or our access is wrong. */
    record Unavailable() implements EnterpriseCheckResult {}
}
