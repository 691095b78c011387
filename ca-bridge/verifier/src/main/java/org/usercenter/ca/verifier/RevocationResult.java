package org.usercenter.ca.verifier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the revocation of a certificate.
 *
 * @param source where it comes from, for the journal: address of the responder or list, or empty
 * @param producedAt when the issuer said so; {@code null} when nobody answered
 * @param validUntil how long the answer may be used again
 */
public record RevocationResult(Status status, String source, @Nullable Instant producedAt, Instant validUntil) {

    /** The answer. */
    public enum Status {
        /** The issuer says that it is not revoked. */
        GOOD,
        /** The issuer says that it is revoked. */
        REVOKED,
        /** The issuer says that it does not know the certificate. */
        UNKNOWN,
        /** No believable answer. */
        UNAVAILABLE,
        /** The vendor's policy asks nobody. */
        NOT_CHECKED
    }
}
