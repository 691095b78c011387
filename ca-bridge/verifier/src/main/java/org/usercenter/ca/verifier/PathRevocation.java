package org.usercenter.ca.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.path.PathResult;
import org.usercenter.ca.verifier.revocation.RevocationPolicy.Mode;
import org.usercenter.ca.verifier.trust.TrustedCa;

/**
 * Revocation of everything in a path below its anchor. The authorities come first, from the anchor down: what a revoked
 * authority says about others counts for nothing. Remembers nothing: a remembered path stands no longer than the answers
 * about it, which the checker keeps for as long as they may be used.
 */
final class PathRevocation {

    private final RevocationChecker checker;

    PathRevocation(RevocationChecker checker) {
        this.checker = checker;
    }

    /**
     * Looks everything up, until something is refused.
     *
     * @param certificate of the holder
     * @param path of the authorities above it
     */
    Outcome check(ParsedCertificate certificate, PathResult.Found path, TrustedCa ca, Vendor vendor, Instant now) {
        List<ParsedCertificate> authorities = path.authorities();
        for (int i = authorities.size() - 2; i >= 0; i--) {
            RevocationResult result = ask(authorities.get(i), authorities.get(i + 1), ca, now);
            Refusal refusal = result.status() == RevocationResult.Status.REVOKED
                    ? new Refusal.IssuerRevoked(vendor, result)
                    : refusal(result, ca.revocation().mode(), vendor);
            if (refusal != null) {
                return new Outcome(refusal, result);
            }
        }
        RevocationResult result = ask(certificate, path.issuer(), ca, now);
        return new Outcome(refusal(result, ca.revocation().mode(), vendor), result);
    }

    /** What is answered about each, from the authority below the anchor down, whatever the policy makes of it. */
    List<RevocationReport.Line> answers(
            ParsedCertificate certificate, PathResult.Found path, TrustedCa ca, Instant now) {
        List<RevocationReport.Line> lines = new ArrayList<>();
        List<ParsedCertificate> authorities = path.authorities();
        for (int i = authorities.size() - 2; i >= 0; i--) {
            ParsedCertificate authority = authorities.get(i);
            lines.add(new RevocationReport.Line(authority, ask(authority, authorities.get(i + 1), ca, now)));
        }
        lines.add(new RevocationReport.Line(certificate, ask(certificate, path.issuer(), ca, now)));
        return lines;
    }

    private RevocationResult ask(ParsedCertificate certificate, ParsedCertificate issuer, TrustedCa ca, Instant now) {
        return checker.check(certificate, issuer, ca, now);
    }

    private static @Nullable Refusal refusal(RevocationResult result, Mode mode, Vendor vendor) {
        return switch (result.status()) {
            case GOOD -> null;
            case REVOKED -> new Refusal.Revoked(vendor, result);
            case UNKNOWN -> new Refusal.RevocationUnknown(vendor, result);
            case UNAVAILABLE -> mode == Mode.HARD ? new Refusal.RevocationUnknown(vendor, result) : null;
            case NOT_CHECKED -> mode == Mode.OFF ? null : new Refusal.RevocationUnknown(vendor, result);
        };
    }

    /**
     * What became of it.
     *
     * @param refusal {@code null} when nothing speaks against the path
     * @param result the last answer; the one about the holder when nothing is refused
     */
    record Outcome(@Nullable Refusal refusal, RevocationResult result) {}
}
