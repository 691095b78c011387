package org.usercenter.ca.verifier.path;

import java.security.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.usercenter.ca.verifier.link.CaRules;
import org.usercenter.ca.verifier.link.KeyIdentifiers;
import org.usercenter.ca.verifier.link.SignatureCheck;
import org.usercenter.ca.verifier.parse.CertificateKey;
import org.usercenter.ca.verifier.parse.ParsedCertificate;
import org.usercenter.ca.verifier.trust.TrustedCa;

/**
 * Walks from a certificate to an anchor of one vendor. Each link must be signed with an algorithm that counts, by a
 * key of an allowed kind, in a certificate that is valid now, may issue, and has no critical extension that is not
 * understood.
 */
public final class PathFinder {

    /** Most authorities in a path, the anchor among them. */
    public static final int MAX_AUTHORITIES = 5;

    private static final int CACHED_PATHS = 256;
    /** Signatures verified for one certificate: many candidates of one name must not cost more. */
    private static final int MAX_SIGNATURES = 24;

    private final SignatureCheck signatures;
    private final PathCache cache = new PathCache(CACHED_PATHS);

    /** @param provider BouncyCastle */
    public PathFinder(Provider provider) {
        this.signatures = new SignatureCheck(provider);
    }

    /**
     * Looks for a path.
     *
     * @param candidates certificates of unknown authorities that came along; links where the vendor's policy allows
     *     unlisted ones, never anchors
     */
    public PathResult find(
            ParsedCertificate certificate, TrustedCa ca, List<ParsedCertificate> candidates, Instant now) {
        return new Walk(ca, candidates, now).from(certificate, 0, 0);
    }

    /** Number of issuing authorities remembered. */
    int cached() {
        return cache.size();
    }

    private final class Walk {

        private final TrustedCa ca;
        private final List<ParsedCertificate> candidates;
        private final Instant now;
        private int signaturesLeft = MAX_SIGNATURES;

        Walk(TrustedCa ca, List<ParsedCertificate> candidates, Instant now) {
            this.ca = ca;
            this.candidates = candidates;
            this.now = now;
        }

        /**
         * @param depth number of authorities already passed
         * @param below those of them that are not self-issued, for the path length
         */
        PathResult from(ParsedCertificate child, int depth, int below) {
            boolean weak = false;
            if (depth < MAX_AUTHORITIES) {
                for (ParsedCertificate issuer : issuers(child)) {
                    PathResult result = through(issuer, child, depth, below);
                    if (result instanceof PathResult.Found) {
                        return result;
                    }
                    weak |= result instanceof PathResult.WeakAlgorithm;
                }
            }
            return weak ? new PathResult.WeakAlgorithm() : new PathResult.NotFound();
        }

        private Set<ParsedCertificate> issuers(ParsedCertificate child) {
            Set<ParsedCertificate> issuers = new LinkedHashSet<>();
            addIssuers(ca.anchors(), child, issuers);
            addIssuers(ca.intermediates(), child, issuers);
            if (ca.issuing().unlistedIntermediates()) {
                addIssuers(candidates, child, issuers);
            }
            return issuers;
        }

        private void addIssuers(List<ParsedCertificate> all, ParsedCertificate child, Set<ParsedCertificate> issuers) {
            for (ParsedCertificate each : all) {
                if (child.namesAsIssuer(each) && !each.equals(child) && KeyIdentifiers.match(child, each)) {
                    issuers.add(each);
                }
            }
        }

        private PathResult through(ParsedCertificate issuer, ParsedCertificate child, int depth, int below) {
            if (!CaRules.mayIssue(issuer, ca.usage().requiredPurposes(), below) || !validNow(issuer)) {
                return new PathResult.NotFound();
            }
            CertificateKey key = issuer.key();
            if (key == null || !ca.algorithms().contains(key.algorithm())) {
                return new PathResult.WeakAlgorithm();
            }
            if (signaturesLeft-- <= 0) {
                return new PathResult.NotFound();
            }
            return switch (signatures.link(child, key, ca.issuing().issuerUserId())) {
                case WEAK_ALGORITHM -> new PathResult.WeakAlgorithm();
                case NOT_SIGNED -> new PathResult.NotFound();
                case SIGNED -> upwards(issuer, depth, below);
            };
        }

        private PathResult upwards(ParsedCertificate issuer, int depth, int below) {
            if (ca.anchors().contains(issuer)) {
                return new PathResult.Found(List.of(issuer), issuer.notAfter());
            }
            boolean direct = depth == 0;
            PathResult.Found known = direct ? cache.get(ca, issuer, now) : null;
            if (known != null) {
                return known;
            }
            PathResult above = from(issuer, depth + 1, issuer.selfIssued() ? below : below + 1);
            if (!(above instanceof PathResult.Found rest)) {
                return above;
            }
            List<ParsedCertificate> authorities = new ArrayList<>(rest.authorities());
            authorities.add(0, issuer);
            Instant end = issuer.notAfter().isBefore(rest.validUntil()) ? issuer.notAfter() : rest.validUntil();
            PathResult.Found found = new PathResult.Found(authorities, end);
            if (direct) {
                cache.put(ca, issuer, found);
            }
            return found;
        }

        private boolean validNow(ParsedCertificate authority) {
            return !now.isBefore(authority.notBefore()) && !now.isAfter(authority.notAfter());
        }
    }
}
