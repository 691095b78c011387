package org.usercenter.ca.verifier;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.Refusal.Reason;
import org.usercenter.ca.verifier.parse.ParsedCertificate;

/**
 * What a vendor's responders and lists answer about a certificate and the authorities above it.
 *
 * @param problem why nobody was asked; {@code null} when everybody was
 * @param lines from the authority below the anchor down to the certificate; empty when nobody was asked
 */
public record RevocationReport(@Nullable Reason problem, List<Line> lines) {

    public RevocationReport {
        lines = List.copyOf(lines);
    }

    /** One answer. */
    public record Line(ParsedCertificate certificate, RevocationResult result) {}
}
