package org.usercenter.ca.verifier.trust;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a vendor's certificates are looked up for revocation.
 *
 * @param ocspUrl responder to ask instead of the one that the certificate names
 * @param allowedHosts host names in lower case that may be asked; no other is ever contacted
 * @param crlUrls lists to fetch
 * @param maxAge longest time for which an answer may be used again; positive
 * @param connectTimeout positive, at most 30 s
 * @param readTimeout positive, at most 30 s
 */
public record RevocationPolicy(
        Mode mode,
        @Nullable URI ocspUrl,
        Set<String> allowedHosts,
        List<URI> crlUrls,
        CertIdHash certIdHash,
        boolean requireNonce,
        Duration maxAge,
        Duration connectTimeout,
        Duration readTimeout) {

    private static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);

    /** What an unsuccessful look-up means. */
    public enum Mode {
        /** Whatever is not known to be good is refused. */
        HARD,
        /** No answer is let pass; an answer other than good is refused. */
        SOFT,
        /** Nobody is asked. */
        OFF
    }

    /** Hash in the question about a certificate, RFC 6960 section 4.1.1. */
    public enum CertIdHash {
        /** SHA-1, and SM3 when the responder does not understand it. */
        AUTO,
        SHA1,
        SHA256,
        SM3
    }

    /** @throws InvalidTrustException REVOCATION_POLICY */
    public RevocationPolicy {
        allowedHosts = Set.copyOf(allowedHosts);
        crlUrls = List.copyOf(crlUrls);
        if (!positive(maxAge)
                || !timeout(connectTimeout)
                || !timeout(readTimeout)
                || (ocspUrl != null && !http(ocspUrl))
                || !crlUrls.stream().allMatch(RevocationPolicy::http)) {
            throw new InvalidTrustException(InvalidTrustException.Reason.REVOCATION_POLICY);
        }
    }

    /** Nobody is asked. */
    public static RevocationPolicy off() {
        return new RevocationPolicy(
                Mode.OFF,
                null,
                Set.of(),
                List.of(),
                CertIdHash.AUTO,
                false,
                Duration.ofMinutes(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
    }

    private static boolean positive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private static boolean timeout(Duration duration) {
        return positive(duration) && duration.compareTo(MAX_TIMEOUT) <= 0;
    }

    private static boolean http(URI uri) {
        return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }
}
