package org.usercenter.ca.verifier.path;

import java.time.Instant;
import java.util.List;

import org.usercenter.ca.verifier.parse.ParsedCertificate;

/** Whether a path was found. */
public sealed interface PathResult {

    /**
     * A path that holds.
     *
     * @param authorities from the one that issued the certificate to the anchor; not empty
     * @param validUntil earliest end of any of them
     */
    record Found(List<ParsedCertificate> authorities, Instant validUntil) implements PathResult {

        public Found {
            authorities = List.copyOf(authorities);
        }

        /** The authority that issued the certificate. */
        public ParsedCertificate issuer() {
            return authorities.get(0);
        }
    }

    /** No path, or none of whose links all hold. */
    record NotFound() implements PathResult {}

    /** There would be a path but for the algorithm of a signature or a key in it. */
    record WeakAlgorithm() implements PathResult {}
}
