package org.usercenter.ca.verifier.revocation;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the revocation (吊销) of one certificate.
 *
 * @param status what the CA says, or that it could not be asked
 * @param source address that gave the answer, or a short reason in words where none did; safe for logs and journals
 * @param producedAt {@code thisUpdate} of the signed answer; null where there is none
 * @param validUntil from when on the question has to be asked again
 */
public record RevocationAnswer(Status status, String source, @Nullable Instant producedAt, Instant validUntil) {

    /** RFC 6960 section 2.2, and the two states in which no responder has spoken. */
    public enum Status {
        GOOD,
        REVOKED,
        /** The responder does not know the certificate. */
        UNKNOWN,
        /** No answer that can be believed. */
        UNAVAILABLE,
        /** The CA's settings say that nobody is asked. */
        NOT_CHECKED
    }

    /** Checks that the parts are there. */
    public RevocationAnswer {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(validUntil, "validUntil");
    }
}
