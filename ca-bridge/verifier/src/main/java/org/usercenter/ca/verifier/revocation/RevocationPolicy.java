package org.usercenter.ca.verifier.revocation;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How revocation is checked for the certificates of one CA. Immutable.
 *
 * @param mode what a missing answer means
 * @param ocspUrl the responder; null: the certificate's own one (authorityInfoAccess), if its host is allowed
 * @param allowedHosts hosts that certificates may name. A host written {@code private:name} may have a private or
 *     loopback address; every other name must have a public one, but an address written out here or in a URL is
 *     itself the permission
 * @param crlUrls full CRLs of the CA, asked when OCSP gave no answer or is not there
 * @param certIdHash hash in the question to the responder (RFC 6960 section 4.1.1)
 * @param requireNonce whether an answer without our nonce is refused (RFC 9654)
 * @param maxAge how long an answer is kept at most, and how old an answer without nextUpdate may be; 1 s to 7 days
 * @param connectTimeout for one connection; 10 ms to 30 s
 * @param readTimeout for one read, and with the former the base of the limit for a whole check; 10 ms to 60 s
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

    /** Default of {@link #connectTimeout()}. */
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Default of {@link #readTimeout()}. */
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

    private static final String PRIVATE = "private:";
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*");

    /** What a missing answer means. */
    public enum Mode {
        /** Only {@link RevocationAnswer.Status#GOOD} passes. */
        HARD,
        /** A CA that cannot be reached does not stop the login; an answer other than good does. */
        SOFT,
        /** Nobody is asked. */
        OFF
    }

    /** Hash over the issuer's name and key. */
    public enum CertIdHash {
        /** SHA-1, which most responders know, then SM3. */
        AUTO,
        SHA1,
        SHA256,
        SM3
    }

    /**
     * Checks and normalises.
     *
     * @throws IllegalArgumentException on a URL that is not http or https or has no host, or a time out of range
     */
    public RevocationPolicy {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(certIdHash, "certIdHash");
        allowedHosts = Set.copyOf(allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList());
        crlUrls = List.copyOf(crlUrls);
        if (ocspUrl != null) {
            requireHttp(ocspUrl);
        }
        crlUrls.forEach(RevocationPolicy::requireHttp);
        requireBetween("maxAge", maxAge, Duration.ofSeconds(1), Duration.ofDays(7));
        requireBetween("connectTimeout", connectTimeout, Duration.ofMillis(10), Duration.ofSeconds(30));
        requireBetween("readTimeout", readTimeout, Duration.ofMillis(10), Duration.ofSeconds(60));
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
                CONNECT_TIMEOUT,
                READ_TIMEOUT);
    }

    /** Whether there is anybody to ask: a responder, hosts that certificates may name, or a CRL. */
    public boolean hasSource() {
        return ocspUrl != null || !allowedHosts.isEmpty() || !crlUrls.isEmpty();
    }

    /** Limit for all requests of one check together. */
    Duration checkTimeout() {
        return connectTimeout.plus(readTimeout).multipliedBy(2);
    }

    /**
     * Whether a host may have a private or loopback address.
     *
     * @param host as in {@link #allowedHosts()}, or of a URL
     */
    public static boolean mayBePrivate(String host) {
        return host.strip().toLowerCase(Locale.ROOT).startsWith(PRIVATE) || isWrittenOut(bareHost(host));
    }

    /** What is connected to, in small letters: without the mark of a private host, the brackets of IPv6 or a final dot. */
    public static String bareHost(String host) {
        String entry = host.strip().toLowerCase(Locale.ROOT);
        return AddressRule.bare(entry.startsWith(PRIVATE) ? entry.substring(PRIVATE.length()) : entry);
    }

    /** What may be connected to. */
    AddressRule addressRule() {
        Set<String> named = new HashSet<>();
        Set<String> mayBePrivate = new HashSet<>();
        for (String entry : allowedHosts) {
            String host = bareHost(entry);
            named.add(host);
            if (mayBePrivate(entry)) {
                mayBePrivate.add(host);
            }
        }
        if (ocspUrl != null) {
            addHost(ocspUrl, named, mayBePrivate);
        }
        crlUrls.forEach(url -> addHost(url, named, mayBePrivate));
        return new AddressRule(named, mayBePrivate);
    }

    private static void addHost(URI url, Set<String> named, Set<String> mayBePrivate) {
        String host = AddressRule.bare(url.getHost());
        named.add(host);
        if (isWrittenOut(host)) {
            mayBePrivate.add(host);
        }
    }

    /** An address, or the one name that can mean nothing but this machine. */
    private static boolean isWrittenOut(String host) {
        return "localhost".equals(host) || ADDRESS.matcher(host).matches();
    }

    private static void requireHttp(URI url) {
        if (!AddressRule.isHttp(url)) {
            throw new IllegalArgumentException("Not an http or https address with a host: " + url);
        }
    }

    private static void requireBetween(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must lie between " + least + " and " + most);
        }
    }
}
