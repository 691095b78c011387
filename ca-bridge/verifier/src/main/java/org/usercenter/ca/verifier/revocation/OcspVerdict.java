package org.usercenter.ca.verifier.revocation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What one OCSP response says once it is believed, or why it is not.
 *
 * @param outcome kind of verdict
 * @param detail short reason in words where nothing is believed
 * @param thisUpdate since when the responder knows; null where nothing is believed
 * @param nextUpdate until when it stands; null if the responder names no time
 * @param onHold revoked for the time being only (certificateHold)
 */
record OcspVerdict(
        Outcome outcome, String detail, @Nullable Instant thisUpdate, @Nullable Instant nextUpdate, boolean onHold) {

    enum Outcome {
        GOOD,
        REVOKED,
        UNKNOWN,
        /** Well-formed, but about another certificate, or the responder refused this form of the question. */
        NOT_UNDERSTOOD,
        UNBELIEVABLE
    }

    static OcspVerdict refused(Outcome outcome, String detail) {
        return new OcspVerdict(outcome, detail, null, null, false);
    }
}
